package org.casereview.referral.carrier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a workbook shows the numbers of a cell: a person reads a date where the file has a number.
 *
 * @param shows which parts of a date are shown, or that it is no date
 * @param digits to how many digits whole numbers are filled up with zeros
 */
record CellFormat(Shows shows, int digits) {

  /** What of a date the format shows. */
  enum Shows {
    NUMBER,
    DAY,
    MONTH,
    YEAR,
    NO_YEAR
  }

  static final CellFormat GENERAL = new CellFormat(Shows.NUMBER, 0);
  private static final Pattern NOT_A_FIELD =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]|am/pm|a/p");
  private static final int LONGEST = 40;
  private static final int LAST_DAY = 2_958_465;
  private static final int DAYS_TO_1904 = 1462;

  static CellFormat builtIn(int id) {
    return switch (id) {
      case 14, 15, 22 -> new CellFormat(Shows.DAY, 0);
      case 16 -> new CellFormat(Shows.NO_YEAR, 0);
      case 17 -> new CellFormat(Shows.MONTH, 0);
      default -> GENERAL;
    };
  }

  static CellFormat of(String code) {
    String small = code.toLowerCase(Locale.ROOT);
    String fields = NOT_A_FIELD.matcher(small).replaceAll("").split(";", 2)[0].replace("s.0", "s");
    if (fields.matches("0{2,15}")) {
      return new CellFormat(Shows.NUMBER, fields.length());
    }
    if (fields.matches(".*[0#?@].*") || fields.contains("general")) {
      return GENERAL;
    }
    boolean timed = fields.matches(".*[hs].*");
    boolean year = fields.contains("y");
    boolean month = fields.contains("m") && (year || fields.contains("d") || !timed);
    if (year) {
      Shows shows = month ? Shows.MONTH : Shows.YEAR;
      return new CellFormat(fields.contains("d") ? Shows.DAY : shows, 0);
    }
    return month || fields.contains("d") ? new CellFormat(Shows.NO_YEAR, 0) : GENERAL;
  }

  boolean isDate() {
    return shows != Shows.NUMBER;
  }

  /** The number as a person sees it; what is no certain date is left as what is no date. */
  String shown(String raw, boolean from1904) {
    BigDecimal number = number(raw);
    if (number == null) {
      return raw;
    }
    if (isDate()) {
      return date(number.setScale(0, RoundingMode.FLOOR), from1904);
    }
    String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    boolean whole = plain.chars().allMatch(Character::isDigit);
    return whole ? "0".repeat(Math.max(0, digits - plain.length())) + plain : plain;
  }

  private static BigDecimal number(String raw) {
    if (raw.length() > LONGEST) {
      return null;
    }
    try {
      var number = new BigDecimal(raw);
      return Math.abs((long) number.scale()) > 400 ? null : number;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** True for a whole number of more digits than a spreadsheet keeps. */
  static boolean isRounded(String raw) {
    var number = number(raw);
    return number != null && (long) number.precision() - number.scale() > 15;
  }

  private String date(BigDecimal serial, boolean from1904) {
    BigDecimal most = BigDecimal.valueOf(from1904 ? LAST_DAY - DAYS_TO_1904 : LAST_DAY);
    if (serial.signum() <= 0 || serial.compareTo(most) > 0) {
      return serial.signum() == 0 ? "00/01/" + (from1904 ? 1904 : 1900) : serial.toPlainString();
    }
    int day = serial.intValue() + (from1904 ? DAYS_TO_1904 : 0);
    if (day == 60) {
      return "29/02/1900"; // a day that only spreadsheets know
    }
    LocalDate date = LocalDate.of(1899, 12, day < 60 ? 31 : 30).plusDays(day);
    if (serial.intValue() >= 1900 && serial.intValue() <= 2100) {
      return date + "?"; // more likely a year that was typed into a cell for dates
    }
    boolean first = date.getDayOfMonth() == 1;
    return switch (shows) {
      case NO_YEAR -> date.getDayOfMonth() + "/" + date.getMonthValue();
      case MONTH -> first ? date.toString().substring(0, 7) : date.toString();
      case YEAR -> first && date.getMonthValue() == 1 ? date.getYear() + "" : date.toString();
      default -> date.toString();
    };
  }
}
