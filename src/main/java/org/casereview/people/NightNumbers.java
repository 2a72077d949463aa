package org.casereview.people;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The number at which a force answers at any hour, for who has to ring it now. */
@Component
@Transactional(readOnly = true)
public class NightNumbers {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private final PeopleDirectory directory;

  NightNumbers(PeopleDirectory directory) {
    this.directory = directory;
  }

  /** With the day on which it was verified; a sentence where no number is on record. */
  public String inWords(String forceCode) {
    return directory
        .contact(forceCode)
        .map(it -> "%s (verified on %s)".formatted(it.nightNumber(), DAY.format(it.verifiedOn())))
        .orElse("none is on record; ring the control room, and ask a manager to enter it");
  }
}
