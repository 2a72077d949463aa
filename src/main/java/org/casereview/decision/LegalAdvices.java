package org.casereview.decision;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.Chronicle;
import org.casereview.platform.Ids;
import org.casereview.platform.Refusal;
import org.casereview.platform.Vault;
import org.casereview.sla.Attention;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Legal advice on suspects who were acquitted before (Criminal Justice Act 2003, Part 10): asked
 * for with the outcome, answered once by a head of review with what the adviser said.
 */
@Service
@Transactional(rollbackFor = Refusal.class)
public class LegalAdvices {

  /** What the adviser says about investigating again. */
  public enum Answer {
    MAY_REOPEN,
    CONSENT_NEEDED,
    MAY_NOT_REOPEN
  }

  /** Advice as it is read; the answer is null while it is waited for. */
  record Shown(String number, String suspect, Answer answer, LocalDate on, String advice) {}

  private final JdbcClient jdbc;
  private final Vault vault;
  private final CaseFiles cases;
  private final Voices voices;
  private final ObjectProvider<LegalAdviceStart> start;
  private final Attention attention;
  private final Chronicle chronicle;
  private final Clock clock;

  LegalAdvices(
      JdbcClient jdbc,
      Vault vault,
      CaseFiles cases,
      Voices voices,
      ObjectProvider<LegalAdviceStart> start,
      Attention attention,
      Chronicle chronicle,
      Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.cases = cases;
    this.voices = voices;
    this.start = start;
    this.attention = attention;
    this.chronicle = chronicle;
    this.clock = clock;
  }

  void ask(UUID caseId, UUID outcomeId, String suspect) {
    UUID id = Ids.next();
    long next =
        jdbc.sql("select nextval('casereview.legal_advice_number_seq')").query(Long.class).single();
    String number =
        "LA-%d-%06d".formatted(Year.now(clock.withZone(ZoneOffset.UTC)).getValue(), next);
    jdbc.sql(
            "insert into casereview.legal_advice(id, number, case_id, outcome_id, suspect,"
                + " asked_at) values (?, ?, ?, ?, ?, ?)")
        .params(id, number, caseId, outcomeId, suspect, now())
        .update();
    chronicle.add("LEGAL_ADVICE_ASKED", caseId, id, Map.of("advice", number, "suspect", suspect));
    start.getObject().start(caseId, cases.get(caseId).number(), id, number);
  }

  /** Refuses who had a part in the review. */
  @Transactional(readOnly = true)
  public void admit(UUID caseId, String person) throws Refusal {
    voices.require(caseId, person);
  }

  /** Records what the adviser said, once; where it lifts the bar, managers have the next step. */
  public void record(
      UUID adviceId, String person, Answer answer, String adviser, String advice, LocalDate on)
      throws Refusal {
    UUID caseId =
        jdbc.sql("select case_id from casereview.legal_advice where id = ?")
            .param(adviceId)
            .query(UUID.class)
            .single();
    admit(caseId, person);
    if (on == null
        || on.isAfter(LocalDate.now(clock.withZone(java.time.ZoneId.of("Europe/London"))))) {
      throw new Refusal("Give the day on which the advice was given. It lies behind us.");
    }
    int recorded =
        jdbc.sql(
                """
                insert into casereview.legal_advice_given(advice_id, answer, adviser, advice,
                  advised_on, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""")
            .params(
                adviceId,
                answer.name(),
                vault.seal(adviser),
                vault.seal(advice),
                Date.valueOf(on),
                person,
                now())
            .update();
    if (recorded == 0) {
      throw new Refusal("This advice is on record already. Reload the task list.");
    }
    if (answer == Answer.MAY_REOPEN) {
      attention.raise("managers", caseId, null, "ADVICE_LIFTS_BAR");
    }
    chronicle.add("LEGAL_ADVICE_GIVEN", caseId, adviceId, Map.of("answer", answer.name()));
  }

  List<Shown> of(UUID caseId) {
    return jdbc.sql(
            """
            select a.number, a.suspect, g.answer, g.advised_on, g.advice
            from casereview.legal_advice a
            left join casereview.legal_advice_given g on g.advice_id = a.id
            where a.case_id = ? order by a.number""")
        .param(caseId)
        .query(
            (row, i) ->
                new Shown(
                    row.getString("number"),
                    row.getString("suspect"),
                    row.getString("answer") == null
                        ? null
                        : Answer.valueOf(row.getString("answer")),
                    row.getObject("advised_on", LocalDate.class),
                    vault.open(row.getBytes("advice"))))
        .list();
  }

  /** The pseudonym of the suspect that the advice is about. */
  @Transactional(readOnly = true)
  public String suspect(UUID adviceId) {
    return jdbc.sql("select suspect from casereview.legal_advice where id = ?")
        .param(adviceId)
        .query(String.class)
        .single();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
