package org.casereview.referral.carrier;

import java.io.IOException;
import java.util.List;
import org.casereview.referral.format.Problem;
import org.casereview.referral.format.Row;

/** The rows of one table of a package, however it is carried; they can be read again and again. */
interface TableRows {

  /** Takes one row that is not blank. */
  @FunctionalInterface
  interface Sink {
    void accept(Row row);
  }

  /** Finds its columns; refuses what is too large or not the table. */
  List<Problem> look() throws PackageFault, IOException;

  /** Reads its rows, once it has been looked through. */
  void rows(Sink sink) throws PackageFault, IOException;

  /** The headings with some values, whether or not they are those of the table. */
  Headings headings() throws PackageFault, IOException;
}
