package org.casereview.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.casereview.platform.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each single unknown of the handbook (1.3), what it leads to, and the one question it asks. */
class SingleUnknownsTest extends OnScreening {

  @Autowired InformationRequests requests;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "C1_NFA | INFORMATION_REQUIRED | Outcome code and decision record per suspect and crime",
        "C2_WINDOW | INFORMATION_REQUIRED | Date of each NFA decision and its source",
        "C3_SUSPECTS | INFORMATION_REQUIRED | Number suspected, including unidentified",
        "C4_VICTIMS | INFORMATION_REQUIRED | Number of victims, including named-only and untraced",
        "C5_CHILD | INFORMATION_REQUIRED | Dates of birth and offence periods",
        "C6_CONTACT | INFORMATION_REQUIRED | First account or crime report text",
        "C8_NOT_REVIEWED | PROVISIONALLY_IN_SCOPE | Review report, commissioning body, scope",
        "C9_JURISDICTION | INFORMATION_REQUIRED | Location and deciding force",
        "C10_GROUP | INFORMATION_REQUIRED | Any association evidence between suspects"
      })
  void is_asked_of_the_force_in_its_own_words(Criterion unknown, String notRape, String question)
      throws Refusal {
    asks(false, unknown, notRape, question);
    String rape =
        unknown == Criterion.C9_JURISDICTION ? "INFORMATION_REQUIRED" : "PROVISIONALLY_IN_SCOPE";
    asks(true, unknown, rape, question);
  }

  private void asks(boolean rape, Criterion unknown, String outcome, String question)
      throws Refusal {
    var file = aConfirmedCase(p -> (rape ? p.alleging() : p).with(unknown, Answer.UNKNOWN));
    assertThat(now(file).scopeOutcome()).isEqualTo(outcome);
    var request = as(SCREENER, () -> requests.prepare(file.id()).id());
    Map<String, Object> asked =
        as(
            SCREENER,
            () ->
                jdbc.queryForMap(
                    "select q.criterion, t.text from information_question q join question_text t"
                        + " on t.criterion = q.criterion where q.request_id = ?",
                    request));
    assertThat(asked).containsEntry("criterion", unknown.name()).containsEntry("text", question);
  }
}
