package org.casereview.sla;

/** Whose bank holidays count: England and Wales, except for the services of the other nations. */
public enum HolidayCalendar {
  EW,
  SC,
  NI
}
