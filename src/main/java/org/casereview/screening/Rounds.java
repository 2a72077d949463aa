package org.casereview.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rounds of screening on file. Nothing is written over: looking again is a new round. */
@Component
class Rounds {

  private static final String NEWEST =
      "select * from casereview.screening where case_id = ? order by round desc limit 1";

  private final JdbcTemplate jdbc;
  private final Vault vault;
  private final Clock clock;

  Rounds(JdbcTemplate jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  Optional<Round> newest(UUID caseId) {
    return jdbc.query(NEWEST, (row, i) -> round(row), caseId).stream().findFirst();
  }

  /**
   * The answers of the newest round of each case: confirmed, or derived before that. Those of an
   * exclusion are derived until a second person has answered without sight of the first's.
   */
  Map<UUID, Sheet> latest(Collection<UUID> cases) {
    var sheets = new HashMap<UUID, EnumMap<Question, Answer>>();
    jdbc.query(
        """
        select s.case_id, a.question, case when s.outcome in ('OUT_OF_SCOPE', 'REFER_ELSEWHERE')
            and not exists (select from casereview.scope_exclusion e where e.screening_id = s.id)
          then a.derived else coalesce(a.confirmed, a.derived) end as answer
        from (select distinct on (case_id) id, case_id, outcome from casereview.screening
          where case_id = any(?) order by case_id, round desc) s
        join casereview.screening_answer a on a.screening_id = s.id""",
        row -> {
          sheets
              .computeIfAbsent(
                  row.getObject("case_id", UUID.class), id -> new EnumMap<>(Question.class))
              .put(
                  Question.valueOf(row.getString("question")),
                  Answer.valueOf(row.getString("answer")));
        },
        (Object) cases.toArray(UUID[]::new));
    var latest = new HashMap<UUID, Sheet>();
    sheets.forEach((id, answers) -> latest.put(id, new Sheet(answers)));
    return latest;
  }

  /** Nobody else confirms it until this transaction ends. */
  Optional<Round> newestForUpdate(UUID caseId) {
    return jdbc.query(NEWEST + " for update", (row, i) -> round(row), caseId).stream().findFirst();
  }

  List<Round> of(UUID caseId) {
    return jdbc.query(
        "select * from casereview.screening where case_id = ? order by round",
        (row, i) -> round(row),
        caseId);
  }

  /** A round that is to be opened, and what its answers rest on. */
  record Opening(UUID caseId, int number, Sheet derived, Map<Question, String> basis) {}

  /** What the tables propose for a round. */
  record Proposal(UUID round, Finding finding, int requestsUnanswered) {}

  UUID open(Opening round) {
    return open(List.of(round)).get(0);
  }

  /** Gives their ids in the same order. */
  List<UUID> open(List<Opening> openings) {
    var ids = openings.stream().map(o -> Ids.next()).toList();
    var rounds = new ArrayList<Object[]>();
    for (int i = 0; i < ids.size(); i++) {
      rounds.add(
          new Object[] {ids.get(i), openings.get(i).caseId(), openings.get(i).number(), now()});
    }
    jdbc.batchUpdate(
        "insert into casereview.screening(id, case_id, round, opened_at) values (?, ?, ?, ?)",
        rounds);
    answers(ids, openings);
    return ids;
  }

  private void answers(List<UUID> ids, List<Opening> openings) {
    var screenings = new ArrayList<UUID>();
    var questions = new ArrayList<String>();
    var derived = new ArrayList<String>();
    var basis = new ArrayList<String>();
    for (int i = 0; i < ids.size(); i++) {
      Opening opening = openings.get(i);
      for (var answer : opening.derived().answers().entrySet()) {
        screenings.add(ids.get(i));
        questions.add(answer.getKey().name());
        derived.add(answer.getValue().name());
        basis.add(opening.basis().getOrDefault(answer.getKey(), "PACKAGE"));
      }
    }
    jdbc.update(
        """
        insert into casereview.screening_answer(screening_id, question, derived, basis)
        select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[])""",
        screenings.toArray(UUID[]::new),
        array(questions),
        array(derived),
        array(basis));
  }

  void propose(List<Proposal> proposals) {
    jdbc.batchUpdate(
        """
        update casereview.screening set requests_unanswered = ?, proposed_outcome = ?,
          proposed_primary_reason = ?, proposed_reasons = ?, proposed_rules = ?,
          proposed_table_version = ?
        where id = ?""",
        proposals.stream().map(Rounds::values).toList());
  }

  private static Object[] values(Proposal proposal) {
    Finding finding = proposal.finding();
    return new Object[] {
      proposal.requestsUnanswered(),
      finding.outcome(),
      finding.primaryReason(),
      array(finding.reasons()),
      array(finding.rules()),
      finding.tableVersion(),
      proposal.round()
    };
  }

  void confirm(UUID id, Sheet answers, Finding finding, Confirmation by, long fileVersion) {
    jdbc.batchUpdate(
        "update casereview.screening_answer set confirmed = ?, reason = ?"
            + " where screening_id = ? and question = ?",
        answers.answers().entrySet().stream()
            .map(
                e ->
                    new Object[] {
                      e.getValue().name(),
                      vault.seal(by.reasons().get(e.getKey())),
                      id,
                      e.getKey().name()
                    })
            .toList());
    jdbc.update(
        """
        update casereview.screening set outcome = ?, primary_reason = ?, reasons = ?, rules = ?,
          table_version = ?, first_screener = ?, first_at = ?, evidence_note = ?,
          file_version = ?
        where id = ?""",
        finding.outcome(),
        finding.primaryReason(),
        array(finding.reasons()),
        array(finding.rules()),
        finding.tableVersion(),
        by.person(),
        now(),
        vault.seal(by.evidenceNote()),
        fileVersion,
        id);
  }

  private Round round(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Round(
        id,
        row.getObject("case_id", UUID.class),
        row.getInt("round"),
        row.getInt("requests_unanswered"),
        finding(row, "proposed_", row.getInt("proposed_table_version")),
        finding(row, "", row.getInt("table_version")),
        row.getString("first_screener"),
        instant(row, "first_at"),
        vault.open(row.getBytes("change_reason")),
        vault.open(row.getBytes("evidence_note")),
        row.getLong("file_version"),
        lines(id));
  }

  private Map<Question, Round.Line> lines(UUID id) {
    var lines = new EnumMap<Question, Round.Line>(Question.class);
    jdbc.query(
        "select * from casereview.screening_answer where screening_id = ?",
        row -> {
          lines.put(
              Question.valueOf(row.getString("question")),
              new Round.Line(
                  Answer.valueOf(row.getString("derived")),
                  row.getString("basis"),
                  row.getString("confirmed") == null
                      ? null
                      : Answer.valueOf(row.getString("confirmed")),
                  vault.open(row.getBytes("reason"))));
        },
        id);
    return lines;
  }

  private static Finding finding(ResultSet row, String prefix, int version) throws SQLException {
    String outcome = row.getString(prefix + "outcome");
    return outcome == null
        ? null
        : new Finding(
            outcome,
            row.getString(prefix + "primary_reason"),
            list(row, prefix + "reasons"),
            list(row, prefix + "rules"),
            version);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private static List<String> list(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static String[] array(List<String> codes) {
    return codes.toArray(new String[0]);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
