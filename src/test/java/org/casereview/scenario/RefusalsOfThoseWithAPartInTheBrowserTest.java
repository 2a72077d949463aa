package org.casereview.scenario;

import static org.casereview.scenario.WithAnAcquittal.said;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Three people who are in every team: one screened the case, one reviewed it, and the third has no
 * part in it until they record what a lawyer said.
 */
@EnabledIfSystemProperty(named = OnRefusals.FULL, matches = "true")
class RefusalsOfThoseWithAPartInTheBrowserTest extends OnRefusals {

  private static final String SCREENED = "You screened this case. Leave the task to somebody who";
  private static final String REVIEWED = "You had a part in the review of this case. Leave";
  private static final String FUTURE = "2099-01-01";

  private final List<Everywhere> people =
      List.of(
          new Everywhere("S9011", "screened-it"),
          new Everywhere("S9012", "reviewed-it"),
          new Everywhere());

  @BeforeEach
  void join() {
    people.forEach(one -> one.join(driver));
  }

  @AfterEach
  void leave() {
    people.forEach(one -> one.leave(driver));
  }

  @AfterAll
  static void each_row_of_the_list_was_seen() {
    RefusalList.wasSeen(RefusalList.WITH_A_PART::equals);
  }

  @Test
  void nobody_with_a_part_in_the_case_decides_or_closes_it_or_says_what_a_lawyer_said() {
    var file = splitPanel();
    refusedToBoth(file, "decideAsHead");
    driver.does("head", file, "decideAsHead", Map.of("outcome", "CLOSE", "reasons", "No line."));
    refusedToBoth(file, "prepareClosure");
    driver.does("panel1", file, "prepareClosure", closing());
    refusedToBoth(file, "approveClosure");
    refusedToBoth(file, "recordLegalAdvice");
    records(file, "recordLegalAdvice", said("adviceAnswer", "CONSENT_NEEDED"));
    refusedToBoth(file, "confirmLegalAdvice");
    refused.taking("everywhere", file, "confirmLegalAdvice", "You recorded this advice, so");
    refused.sending(
        "manager",
        file,
        "confirmLegalAdvice",
        Map.of("adviceConfirmed", "NO"),
        "Say in a sentence what is wrong with the record");
    WithAnAcquittal.confirms(this, file, "YES");
    refusedToBoth(file, "recordConsent");
    records(file, "recordConsent", said("consentAnswer", "CONSENT_GIVEN"));
  }

  private void refusedToBoth(CaseFile file, String activity) {
    refused.taking("screened-it", file, activity, SCREENED);
    refused.taking("reviewed-it", file, activity, REVIEWED);
  }

  /** The day of it is put right only when it was refused. */
  private void records(CaseFile file, String activity, Map<String, Object> said) {
    refused.sending(
        "everywhere",
        file,
        activity,
        with(said, "advisedOn", FUTURE),
        "Give the day on which it was said");
    driver.does("everywhere", file, activity, said);
  }

  private CaseFile splitPanel() {
    var file = driver.referred(told -> WithAnAcquittal.told(told, Set.of("S2")));
    screens("screened-it", file, Map.of());
    allocates(file, "reviewed-it");
    driver.does("reviewed-it", file, "declareConflict", Map.of("conflict", "NONE"));
    answersAll("reviewed-it", file, Map.of("answer", "MET"));
    driver.does("reviewed-it", file, "reviewCase", recommending("CLOSE"));
    driver.does("qa", file, "checkReview", Map.of("passed", "YES"));
    refusedToBoth(file, "castVote");
    for (int round = 0; round < 2; round++) {
      driver.does("panel1", file, "castVote", voting("REOPEN"));
      driver.does("panel2", file, "castVote", voting("CLOSE"));
      driver.does("panel3", file, "castVote", voting("RETURN"));
    }
    return file;
  }
}
