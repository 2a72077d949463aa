package org.casereview.referral;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casereview.referral.content.PartialDate;
import org.casereview.referral.content.Referral;

/**
 * How old a victim was whenever an offence against them began.
 *
 * @param birth when the victim was born, as far as it is known
 * @param starts when the offences began; empty where that is not known
 */
record AgeAtOffence(Optional<PartialDate> birth, List<Optional<PartialDate>> starts) {

  /** An offence that names no victim counts for all of them. */
  static AgeAtOffence of(Referral.Row victim, Referral referral) {
    var starts = new ArrayList<Optional<PartialDate>>();
    for (Referral.Row offence : referral.offences()) {
      String named = offence.text("victim_reference");
      if (named == null || named.equals(victim.reference())) {
        starts.add(offence.fields().date("date_from"));
      }
    }
    boolean noneDated = starts.stream().noneMatch(Optional::isPresent);
    return new AgeAtOffence(
        victim.fields().date("date_of_birth"),
        noneDated ? List.of(referral.file().date("offence_from")) : starts);
  }

  /** Under that age at some start, whatever day the dates may mean. */
  boolean certainlyUnder(int age) {
    return birth.isPresent()
        && starts.stream()
            .flatMap(Optional::stream)
            .anyMatch(start -> start.to().isBefore(birthday(birth.get().from(), age)));
  }

  /** That age or over at every start, none unknown. */
  boolean certainlyAtLeast(int age) {
    return birth.isPresent()
        && starts.stream()
            .allMatch(
                start ->
                    start.isPresent()
                        && !start.get().from().isBefore(birthday(birth.get().to(), age)));
  }

  /** Who was born on 29 February comes of age on 1 March. */
  private static LocalDate birthday(LocalDate birth, int age) {
    LocalDate day = birth.plusYears(age);
    return MonthDay.from(birth).equals(MonthDay.of(2, 29)) && !day.isLeapYear()
        ? day.plusDays(1)
        : day;
  }
}
