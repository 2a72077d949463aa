package org.casereview.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.NewCase;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.platform.Refusal;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks a made-up case to where a test wants it, each act in its own transaction. */
public class Walk {

  public static final String ALLOCATOR = "S0004";
  public static final String REVIEWER = "S0005";
  public static final String OTHER_REVIEWER = "S0006";
  public static final String CHECKER = "S0008";

  /** An act of the domain that may be refused. */
  public interface Doing {
    void run() throws Refusal;
  }

  private final CaseFiles cases;
  private final Allocations allocations;
  private final Reviews reviews;
  private final AnswerSheet answers;
  private final Protocols protocols;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  public Walk(ApplicationContext application) {
    this.cases = application.getBean(CaseFiles.class);
    this.allocations = application.getBean(Allocations.class);
    this.reviews = application.getBean(Reviews.class);
    this.answers = application.getBean(AnswerSheet.class);
    this.protocols = application.getBean(Protocols.class);
    this.jdbc = application.getBean(JdbcTemplate.class);
    this.transaction = application.getBean(TransactionTemplate.class);
  }

  public CaseFile inScope(String force) {
    var file = referred(force);
    as(
        Actor.JOBS,
        () -> {
          cases.move(file.id(), CaseState.SCREENING);
          cases.move(file.id(), CaseState.IN_SCOPE);
        });
    return file;
  }

  public CaseFile allocated() {
    var file = inScope("14");
    as(ALLOCATOR, () -> allocations.allocate(file.id(), REVIEWER, ALLOCATOR, null));
    return file;
  }

  public CaseFile opened() {
    var file = allocated();
    as(REVIEWER, () -> allocations.declare(file.id(), REVIEWER, false, null));
    return file;
  }

  public CaseFile answered() {
    var file = opened();
    as(REVIEWER, () -> answerAll(file));
    return file;
  }

  public CaseFile submitted() {
    var file = answered();
    as(REVIEWER, () -> reviews.submit(file.id(), REVIEWER, recommendation()));
    return file;
  }

  /** At the panel. */
  public CaseFile passed() {
    return passed(opened());
  }

  /** Takes an opened case, nothing answered yet, to the panel. */
  public CaseFile passed(CaseFile file) {
    as(REVIEWER, () -> answerAll(file));
    as(REVIEWER, () -> reviews.submit(file.id(), REVIEWER, recommendation()));
    as(CHECKER, () -> reviews.check(file.id(), CHECKER, true, null));
    return file;
  }

  /** At the panel, with what the reviewer found on these items. */
  public CaseFile passedWith(Map<String, ItemAnswer> found) {
    var file = answered();
    as(
        REVIEWER,
        () -> found.forEach((code, answer) -> answers.save(file.number(), REVIEWER, code, answer)));
    as(REVIEWER, () -> reviews.submit(file.id(), REVIEWER, recommendation()));
    as(CHECKER, () -> reviews.check(file.id(), CHECKER, true, null));
    return file;
  }

  /** A finding on an item that was answered before. */
  public static ItemAnswer found(String failing, String effect, String stillAchievable) {
    return new ItemAnswer(
        "NOT_MET",
        "What was expected.",
        "What was done.",
        null,
        "Policy file",
        "3",
        false,
        List.of(
            new Failing(failing, failing == null ? null : "SUPERVISION", effect, stillAchievable)),
        null,
        1,
        null,
        null);
  }

  public void newInformation(CaseFile file) {
    as(Actor.INTAKE, () -> cases.newInformation(file.id()));
  }

  public CaseState stateOf(CaseFile file) {
    return Actor.as(Actor.JOBS, () -> cases.get(file.id()).state());
  }

  public static Recommendation recommendation() {
    return new Recommendation("What was found.", "CLOSE", "No line remains.", true);
  }

  public static ItemAnswer met(int version) {
    return new ItemAnswer(
        "MET", null, null, null, null, null, false, List.of(), null, version, null, null);
  }

  /** Does something in somebody's name and keeps it; fails the test when it is refused. */
  public void as(String person, Doing doing) {
    assertThat(refusal(person, doing)).isNull();
  }

  /** The sentence of a refusal, which undoes everything; null when nothing was refused. */
  public String refusal(String person, Doing doing) {
    return Actor.as(
        person,
        () ->
            transaction.execute(
                status -> {
                  try {
                    doing.run();
                    return null;
                  } catch (Refusal refusal) {
                    status.setRollbackOnly();
                    return refusal.getMessage();
                  }
                }));
  }

  /** Raw SQL with the rights of the application, as a person. */
  public void sql(String person, String sql, Object... values) {
    as(person, () -> jdbc.update(sql, values));
  }

  public <T> T read(Class<T> type, String sql, Object... values) {
    return Actor.as(
        Actor.JOBS, () -> transaction.execute(tx -> jdbc.queryForObject(sql, type, values)));
  }

  /** The force names suspects S-01 ... of whom each is: ALIVE, DECEASED or ACQUITTED. */
  public void namesSuspects(CaseFile file, String... suspects) {
    var batch = Ids.next();
    sql(
        Actor.INTAKE,
        "insert into casereview.referral_package(id, received_at, sha256, sent_by,"
            + " sender_any_force, status) values (?, now(), 'x', 'S0001', true, 'PROCESSING')",
        batch);
    sql(
        Actor.INTAKE,
        "insert into casereview.referral(case_id, force_code, force_reference, incoming_hash,"
            + " version, package_id, received_at) values (?, ?, ?, 'x', 1, ?, now())",
        file.id(),
        file.forceCode(),
        file.forceReference(),
        batch);
    for (int i = 0; i < suspects.length; i++) {
      sql(
          Actor.INTAKE,
          "insert into casereview.suspect(id, case_id, position, pseudonym, life_status,"
              + " prior_acquittal) values (?, ?, ?, ?, ?, ?)",
          Ids.next(),
          file.id(),
          i,
          "S-%02d".formatted(i + 1),
          suspects[i].equals("DECEASED") ? "DECEASED" : "ALIVE",
          suspects[i].equals("ACQUITTED") ? "Y" : "N");
    }
  }

  void answerAll(CaseFile file) {
    protocols
        .version(protocols.current())
        .codes()
        .forEach(code -> answers.save(file.number(), REVIEWER, code, met(0)));
  }

  private CaseFile referred(String force) {
    String reference = "W-" + UUID.randomUUID();
    return Actor.as(
        Actor.INTAKE,
        () ->
            transaction.execute(
                tx ->
                    cases.open(
                        new NewCase(force, reference, null, List.of(), false, Instant.now()))));
  }
}
