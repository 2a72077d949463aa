package org.casereview.people;

import java.time.LocalDate;

/**
 * A police force or other service as national reference data knows it.
 *
 * @param participates refers cases of itself; the others take part only by agreement
 * @param calendar code of the bank holidays that it works by
 */
public record Force(
    String code,
    String name,
    String slug,
    String ons,
    String region,
    boolean participates,
    LocalDate validFrom,
    LocalDate validTo,
    String successorCode,
    String calendar) {

  public boolean existsOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }
}
