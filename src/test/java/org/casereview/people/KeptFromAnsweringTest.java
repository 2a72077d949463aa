package org.casereview.people;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.Test;

/** What owners ask in forms of their own, and what is said of a force, decide a case too. */
class KeptFromAnsweringTest extends OnGrants {

  @Test
  void who_is_kept_from_a_case_answers_nothing_of_it_and_says_no_conflict_of_its_force() {
    UUID caseId = aCase("IN_SCOPE");
    UUID form = Ids.next();
    answers(MANAGER, caseId, form);
    excludes(caseId, SECOND_HEAD);
    for (Runnable act :
        new Runnable[] {
          () -> answers(SECOND_HEAD, caseId, Ids.next()),
          () -> saysConflict(SECOND_HEAD, caseId),
          () ->
              run(
                  SECOND_HEAD,
                  () ->
                      jdbc.update(
                          "insert into recorded_answer (form_id, position, question, kind, wording)"
                              + " values (?, 2, 'more', 'TEXT', 'sealed')",
                          form))
        }) {
      assertThatThrownBy(act::run).hasStackTraceContaining("\"kept_from_deciding\"");
    }
    saysConflict(HEAD, caseId);
  }

  private void answers(String person, UUID caseId, UUID form) {
    run(
        person,
        () ->
            jdbc.update(
                "insert into answered_form (id, case_id, task_id, process, activity, form,"
                    + " form_version, answered_by, answered_at)"
                    + " values (?, ?, ?, 'p', 'a', 'peer-reading', 1, ?, now())",
                form,
                caseId,
                Ids.next(),
                person));
  }

  private void saysConflict(String person, UUID caseId) {
    run(
        person,
        () ->
            jdbc.update(
                "insert into force_conflict values (?, ?, true, 'sealed', ?, now())",
                Ids.next(),
                caseId,
                person));
  }
}
