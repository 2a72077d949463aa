package org.casereview.casefile;

import java.util.Optional;
import java.util.UUID;

/**
 * A capability's reason to keep a file closed to somebody who may know of the case; a bean of the
 * capability. A reviewer, for one, declares a conflict of interest before the file opens.
 */
public interface FileGate {

  /** The sentence that says why the file stays closed and what to do, or empty. */
  Optional<String> whyClosed(UUID caseId, String staffId);
}
