package org.casereview.referral;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.NewsCause;
import org.casereview.casefile.Timeline;
import org.casereview.platform.Act;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.platform.Refusal;
import org.casereview.platform.Vault;
import org.casereview.platform.database.WholeSight;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what comes in about a case after its referral. Whoever decided on the old file looks again;
 * a case that has ended goes back to screening, with all its history.
 */
@Service
@Transactional
public class NewInformation {

  /** Where the information comes from. */
  public enum Source {
    FORCE,
    VICTIM,
    THIRD_PARTY,
    REVIEW
  }

  private final CaseFiles cases;
  private final ReviewStart reviews;
  private final Timeline timeline;
  private final WholeSight sight;
  private final JdbcClient jdbc;
  private final Vault vault;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  NewInformation(
      CaseFiles cases,
      ReviewStart reviews,
      Timeline timeline,
      WholeSight sight,
      JdbcClient jdbc,
      Vault vault,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.reviews = reviews;
    this.timeline = timeline;
    this.sight = sight;
    this.jdbc = jdbc;
    this.vault = vault;
    this.events = events;
    this.clock = clock;
  }

  /** A person says what is new and why it matters; at most 4,000 characters, kept sealed. */
  public CaseState told(UUID caseId, Source source, String what) throws Refusal {
    if (what == null || what.isBlank()) {
      throw new Refusal("Say what is new and why it matters for this case.");
    }
    return take(caseId, source, what.strip());
  }

  /** A force has sent its package again, with another content. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void sent(UUID caseId) {
    take(caseId, Source.FORCE, null);
  }

  private CaseState take(UUID caseId, Source source, String what) {
    // Locked, so that of two at once the second finds the case in screening already.
    Instant since =
        jdbc.sql("select state_since from casereview.review_case where id = ? for update")
            .param(caseId)
            .query(Timestamp.class)
            .single()
            .toInstant();
    CaseFile file = cases.get(caseId);
    boolean ended = file.state().isEnd();
    record(file, source, what, ended ? since : null);
    cases.newInformation(caseId, NewsCause.valueOf(source.name()));
    if (!ended) {
      return file.state();
    }
    sight.during(() -> comesBack(file));
    return CaseState.SCREENING;
  }

  private void comesBack(CaseFile file) {
    UUID caseId = file.id();
    cases.move(caseId, CaseState.SCREENING);
    timeline.add(caseId, "REOPENED", Map.of("from", file.state().name()));
    events.publishEvent(
        Act.altered("CASE_REOPENED", caseId, null).with("from", file.state().name()));
    reviews.start(List.of(file));
  }

  private void record(CaseFile file, Source source, String what, Instant endedAt) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into casereview.new_information(id, case_id, source, reasons, recorded_by,
              recorded_at, reopened_from, ended_at, file_version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            id,
            file.id(),
            source.name(),
            vault.seal(what),
            Actor.now(),
            Timestamp.from(clock.instant()),
            endedAt == null ? null : file.state().name(),
            endedAt == null ? null : Timestamp.from(endedAt),
            file.version() + 1)
        .update();
    events.publishEvent(
        Act.altered("NEW_INFORMATION", file.id(), id).with("source", source.name()));
  }
}
