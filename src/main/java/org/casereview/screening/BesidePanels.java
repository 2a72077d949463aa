package org.casereview.screening;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.NewsCause;
import org.casereview.casefile.Timeline;
import org.casereview.platform.Act;
import org.casereview.sla.Attention;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The scope panel that opens beside a review whose second request stays unanswered. The review goes
 * on; what the panel says is on the file, and moves the case nowhere.
 */
@Service
@Transactional
public class BesidePanels {

  /** There the scope is being decided anyhow. */
  private static final Set<CaseState> DECIDING_SCOPE =
      EnumSet.of(
          CaseState.DRAFT_REFERRAL, CaseState.REFERRED, CaseState.SCREENING, CaseState.SCOPE_PANEL);

  private final RequestRecords requests;
  private final CaseFiles cases;
  private final JdbcClient jdbc;
  private final Attention attention;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  BesidePanels(
      RequestRecords requests,
      CaseFiles cases,
      JdbcClient jdbc,
      Attention attention,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.requests = requests;
    this.cases = cases;
    this.jdbc = jdbc;
    this.attention = attention;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /** Who reviews the case, in whatever round, does not decide on its scope beside that. */
  @Transactional(readOnly = true)
  public boolean isReviewedBy(UUID caseId, String person) {
    return jdbc.sql(
            "select exists (select from casereview.review where case_id = ? and reviewer_id = ?)")
        .params(caseId, person)
        .query(Boolean.class)
        .single();
  }

  /** Opens the panel after the last request; empty where there is nothing for it to decide. */
  public Optional<InformationRequests.Prepared> open(UUID requestId) {
    var asked = requests.atHand(requestId);
    var file = cases.get(asked.caseId());
    boolean silentToTheEnd =
        asked.screeningId() != null
            && !asked.waitedFor()
            && asked.attempt() >= InformationRequests.MOST_ATTEMPTS
            && asked.defaultedAt() != null;
    if (!silentToTheEnd
        || file.state().isEnd()
        || DECIDING_SCOPE.contains(file.state())
        || !keep(asked)) {
      return Optional.empty();
    }
    record("SCOPE_PANEL_BESIDE", file, asked.id());
    return Optional.of(InformationRequests.prepared(file, asked));
  }

  /** True while the panel has this round before it, beside the review. */
  boolean isOpenFor(Round round) {
    return jdbc.sql("select count(*) from casereview.scope_panel_beside where screening_id = ?")
            .param(round.id())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** True when the case goes on meanwhile. */
  @Transactional(readOnly = true)
  public boolean isBeside(UUID caseId) {
    return cases.get(caseId).state() != CaseState.SCOPE_PANEL;
  }

  /** The numbers under which panels run beside this case. */
  @Transactional(readOnly = true)
  public List<String> of(UUID caseId) {
    return jdbc.sql("select number from casereview.scope_panel_beside where case_id = ?")
        .param(caseId)
        .query(String.class)
        .list();
  }

  /** Two members would leave the case out: votes look again, and the head of review is told. */
  void leftOut(UUID caseId) {
    cases.newInformation(caseId, NewsCause.SCOPE_PANEL);
    attention.raise("heads-of-review", caseId, null, "SCOPE_PANEL_LEFT_OUT_BESIDE");
    record("SCOPE_PANEL_LEFT_OUT_BESIDE", cases.get(caseId), caseId);
  }

  private boolean keep(Asked asked) {
    return jdbc.sql(
                "insert into casereview.scope_panel_beside(request_id, number, case_id,"
                    + " screening_id, opened_at) values (?, ?, ?, ?, ?) on conflict do nothing")
            .params(
                asked.id(),
                asked.number(),
                asked.caseId(),
                asked.screeningId(),
                Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  private void record(String what, CaseFile file, UUID subject) {
    timeline.add(file.id(), what, Map.of());
    events.publishEvent(Act.altered(what, file.id(), subject));
  }
}
