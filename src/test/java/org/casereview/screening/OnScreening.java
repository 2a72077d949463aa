package org.casereview.screening;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.NewCase;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.platform.Refusal;
import org.casereview.testing.CaseReviewTest;
import org.casereview.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases of these tests, on the whole application and a real database. */
@CaseReviewTest
@Import(PackagesByHand.class)
abstract class OnScreening {

  static final String SCREENER = "S0002";
  static final String SECOND = "S0003";
  static final String MEMBER = "S0009";
  static final String OTHER_MEMBER = "S0010";
  static final String LIAISON = "L0014";

  @Autowired PackagesByHand.Said packages;
  @Autowired CaseFiles cases;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired TestClock clock;

  @Autowired JobExecutor executor;
  @Autowired Screenings screenings;
  @Autowired Exclusions exclusions;

  @BeforeEach
  void runJobsHere() {
    if (executor.isActive()) {
      executor.shutdown();
    }
  }

  @AfterEach
  void putTheClockBack() {
    clock.back();
  }

  CaseFile aCase(UnaryOperator<PackagesByHand.Package> says) {
    return aCaseOf("14", says);
  }

  CaseFile aCaseOf(String force, UnaryOperator<PackagesByHand.Package> says) {
    boolean rape = says.apply(PackagesByHand.Package.allMet()).rape();
    var file =
        as(
            Actor.INTAKE,
            () ->
                cases.open(
                    new NewCase(force, "S-" + Ids.next(), null, List.of(), rape, Instant.now())));
    packages.of(file.id(), says);
    return file;
  }

  /** A case opened and assessed without the engine. */
  CaseFile anAssessedCase(UnaryOperator<PackagesByHand.Package> says) {
    var file = aCase(says);
    as(
        Actor.JOBS,
        () -> {
          screenings.open(file.id());
          return screenings.assess(file.id());
        });
    return file;
  }

  /** As proposed, without a change. */
  CaseFile aConfirmedCase(UnaryOperator<PackagesByHand.Package> says) throws Refusal {
    var file = anAssessedCase(says);
    confirm(file, q -> q, null);
    return file;
  }

  Scope confirm(CaseFile file, UnaryOperator<Sheet> changes, String changeReason) throws Refusal {
    var shown = Sheet.of(packages.of(file.id())).shown();
    return act(
        SCREENER,
        () -> screenings.confirm(file.id(), changes.apply(shown), saying(SCREENER, changeReason)));
  }

  /** One reason for whatever is changed, or none. */
  static Confirmation saying(String person, String reason) {
    var reasons = new EnumMap<Question, String>(Question.class);
    if (reason != null) {
      Stream.of(Question.values()).forEach(question -> reasons.put(question, reason));
    }
    return new Confirmation(person, reasons, null);
  }

  /** The second screener's own answers: what the package says, with changes. */
  boolean answerAgain(
      CaseFile file, String person, UnaryOperator<Sheet> changes, String reason, LeavingOut what)
      throws Refusal {
    var shown = Sheet.of(packages.of(file.id())).shown();
    return act(
        person,
        () -> exclusions.answer(file.id(), changes.apply(shown), saying(person, reason), what));
  }

  CaseFile now(CaseFile file) {
    return as(Actor.JOBS, () -> cases.get(file.id()));
  }

  /** The step of the process that leaves a case out. */
  void step(CaseFile file) {
    as(
        Actor.JOBS,
        () -> {
          exclusions.screenOut(file.id());
          return null;
        });
  }

  /** Another round of screening, as new information opens one. */
  void opensAnother(CaseFile file) {
    as(
        Actor.JOBS,
        () ->
            jdbc.update(
                "insert into screening (id, case_id, round, opened_at)"
                    + " select gen_random_uuid(), case_id, round + 1, now()"
                    + " from screening where case_id = ?",
                file.id()));
  }

  <T> T as(String actor, Supplier<T> act) {
    return Actor.as(actor, () -> transaction.execute(status -> act.get()));
  }

  /** A business act of a person; what refuses it is rolled back and comes out as it is. */
  <T> T act(String person, Callable<T> act) throws Refusal {
    var refused = new Refusal[1];
    T result =
        Actor.as(
            person,
            () ->
                transaction.execute(
                    status -> {
                      try {
                        return act.call();
                      } catch (Refusal refusal) {
                        refused[0] = refusal;
                        status.setRollbackOnly();
                        return null;
                      } catch (RuntimeException fault) {
                        throw fault;
                      } catch (Exception unexpected) {
                        throw new IllegalStateException(unexpected);
                      }
                    }));
    if (refused[0] != null) {
      throw refused[0];
    }
    return result;
  }

  long count(String sql, Object... values) {
    return as(Actor.JOBS, () -> jdbc.queryForObject(sql, Long.class, values));
  }

  UUID id(String sql, Object... values) {
    return as(Actor.JOBS, () -> jdbc.queryForObject(sql, UUID.class, values));
  }
}
