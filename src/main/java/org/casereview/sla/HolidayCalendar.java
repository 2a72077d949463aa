package org.casereview.sla;

/** Whose bank holidays count: England and Wales, except for the services of the other nations. */
public enum HolidayCalendar {
  EW,
  SC,
  NI;

  /** The calendar that a force works by. */
  public static HolidayCalendar of(String forceCode) {
    return switch (forceCode == null ? "" : forceCode) {
      case "SCO" -> SC;
      case "NIR" -> NI;
      default -> EW;
    };
  }
}
