package org.casereview.referral.content;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of one row under the column names of the referral package; no value is blank. */
public record Fields(Map<String, String> values) {

  public Fields {
    values = Map.copyOf(values);
  }

  /** The value, or null when the force said nothing. */
  public String text(String column) {
    return values.get(column);
  }

  public Optional<PartialDate> date(String column) {
    return Optional.ofNullable(values.get(column)).map(PartialDate::parse);
  }

  public Known known(String column) {
    return Known.of(values.get(column));
  }

  /** The number, or null when it was not given. */
  public Integer number(String column) {
    String value = values.get(column);
    return value == null ? null : Integer.valueOf(value);
  }

  public List<String> list(String column) {
    String value = values.get(column);
    return value == null ? List.of() : Arrays.asList(value.split(";"));
  }

  public boolean is(String column, String code) {
    return code.equals(values.get(column));
  }
}
