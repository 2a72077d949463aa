package org.casereview.quality;

import java.util.List;

/** One thing that has to add up. */
interface Check {

  List<Finding> findings();
}
