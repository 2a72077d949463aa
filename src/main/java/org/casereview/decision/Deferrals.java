package org.casereview.decision;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Refusal;
import org.casereview.screening.StageQuestions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts a decision off until the force was asked: as often as the rule of the panel allows, and only
 * until the answer is in or the force has let its time pass.
 */
@Component
class Deferrals {

  /** A request holds so many questions. */
  private static final int MOST = 5;

  private final JdbcClient jdbc;
  private final People people;
  private final Voices voices;
  private final CaseFiles cases;
  private final StageQuestions questions;
  private final Clock clock;

  Deferrals(
      JdbcClient jdbc,
      People people,
      Voices voices,
      CaseFiles cases,
      StageQuestions questions,
      Clock clock) {
    this.jdbc = jdbc;
    this.people = people;
    this.voices = voices;
    this.cases = cases;
    this.questions = questions;
    this.clock = clock;
  }

  /** Whether the panel may still defer. */
  boolean left(UUID panelId) {
    return jdbc.sql(
            """
            select r.deferrals > (select count(*) from casereview.panel_round o
              where o.panel_id = p.id and o.result = 'DEFERRED')
            from casereview.panel p join casereview.panel_rule r on r.id = p.rule_id
            where p.id = ?""")
        .param(panelId)
        .query(Boolean.class)
        .single();
  }

  /** Asks what those who voted for it want to know, in the name of the first of them who may. */
  void ask(Panel panel, int round, List<Vote> deferring) {
    var file = cases.get(panel.caseId());
    String asker =
        deferring.stream()
            .map(Vote::voterId)
            .filter(voter -> may(panel.caseId(), voter))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("Nobody of the panel may ask the force."));
    var asked = deferring.stream().map(Vote::question).distinct().limit(MOST).toList();
    try {
      String number = questions.ask(file, asked, true, asker);
      jdbc.sql(
              "insert into casereview.panel_deferral(panel_id, round, request_number, asked_at)"
                  + " values (?, ?, ?, ?)")
          .params(panel.id(), round, number, Timestamp.from(clock.instant()))
          .update();
    } catch (Refusal refusal) {
      throw new IllegalStateException("The panel's question could not be asked.", refusal);
    }
  }

  /** The number of the request that the panel waits for. */
  Optional<String> waitsFor(UUID panelId) {
    return jdbc.sql(
            "select request_number from casereview.panel_deferral where panel_id = ?"
                + " order by round desc limit 1")
        .param(panelId)
        .query(String.class)
        .optional()
        .filter(questions::isOpen);
  }

  /** Somebody who has left since the vote asks nothing. */
  private boolean may(UUID caseId, String voter) {
    return people
        .find(voter)
        .filter(Person::enabled)
        .filter(person -> person.isIn("panel-members"))
        .filter(person -> voices.barred(caseId, person).isEmpty())
        .isPresent();
  }
}
