package org.casereview.people;

import java.util.List;

/** The 23 of the 43 territorial forces that refer cases in the demonstration. */
public final class DemoForces {

  public static final List<String> CODES =
      List.of(
          "01", "03", "04", "05", "06", "07", "10", "12", "13", "14", "16", "17", "20", "21", "22",
          "30", "31", "33", "35", "42", "43", "52", "62");

  private DemoForces() {}
}
