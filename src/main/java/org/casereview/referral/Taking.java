package org.casereview.referral;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.NewCase;
import org.casereview.platform.Act;
import org.casereview.referral.Contents.Version;
import org.casereview.referral.carrier.PackageReader;
import org.casereview.referral.format.RawReferral;
import org.casereview.referral.format.Validator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a block of referrals in the caller's transaction: cases, content, receipt and reviews. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Taking {

  private final JdbcTemplate jdbc;
  private final Judging judging;
  private final Contents contents;
  private final DataGaps gaps;
  private final GapClocks gapClocks;
  private final DocumentFiles files;
  private final Items items;
  private final RejectedReferrals rejected;
  private final CaseFiles cases;
  private final ReviewStart reviews;
  private final NewInformation information;
  private final TakenReferrals taken;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Taking(
      JdbcTemplate jdbc,
      Judging judging,
      Contents contents,
      DataGaps gaps,
      GapClocks gapClocks,
      DocumentFiles files,
      Items items,
      RejectedReferrals rejected,
      CaseFiles cases,
      ReviewStart reviews,
      NewInformation information,
      TakenReferrals taken,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.judging = judging;
    this.contents = contents;
    this.gaps = gaps;
    this.gapClocks = gapClocks;
    this.files = files;
    this.items = items;
    this.rejected = rejected;
    this.cases = cases;
    this.reviews = reviews;
    this.information = information;
    this.taken = taken;
    this.events = events;
    this.clock = clock;
  }

  /** Safe to repeat: referrals that are done already are left alone. */
  void take(UUID packageId, List<RawReferral> block, Validator validator, PackageReader reader) {
    lock(block);
    var results = new ArrayList<Item>();
    var versions = new ArrayList<Version>();
    var judgements = judging.judge(block, validator, items.done(packageId, rows(block)));
    var opened = opened(judgements);
    var next = opened.iterator();
    for (Judgement judgement : judgements) {
      UUID caseId = caseOf(judgement, next);
      results.add(
          new Item(judgement.referral(), judgement.result(), caseId, judgement.incomingHash()));
      version(judgement, caseId).ifPresent(versions::add);
    }
    contents.write(packageId, versions);
    // Told when the new content stands: who hears of it reads that, not what was sent before.
    judgements.stream().filter(j -> j.result() == Result.UPDATED).forEach(this::told);
    gapClocks.settle(versions, gaps.write(results));
    files.keep(packageId, versions, reader);
    items.add(packageId, results);
    rejected.settle(packageId, block, results);
    JustWritten.during(versions, () -> reviews.start(opened));
    taken.tell(versions, opened);
  }

  private static List<Integer> rows(List<RawReferral> block) {
    return block.stream().map(raw -> raw.file().number()).toList();
  }

  /** The same referral is never taken by two at once: what the first has taken, the second sees. */
  private void lock(List<RawReferral> block) {
    String[] identities =
        block.stream()
            .map(Validator::identity)
            .flatMap(Optional::stream)
            .map(identity -> identity.forceCode() + ' ' + identity.forceReference())
            .distinct()
            .toArray(String[]::new);
    // All in the same order, so that no two wait for each other.
    jdbc.query(
        """
        select pg_advisory_xact_lock(k) from (select distinct hashtextextended('referral:' || i, 0) as k
          from unnest(?::text[]) i order by k) keys""",
        row -> {},
        (Object) identities);
  }

  /** The cases of those that are new, in their order. */
  private List<CaseFile> opened(List<Judgement> judgements) {
    return cases.open(
        judgements.stream().filter(j -> j.result() == Result.ACCEPTED).map(this::asked).toList());
  }

  private UUID caseOf(Judgement judgement, Iterator<CaseFile> opened) {
    return switch (judgement.result()) {
      case REJECTED -> null;
      case ACCEPTED -> opened.next().id();
      case UNCHANGED -> {
        if (!judgement.incomingHash().equals(judgement.before().incomingHash())) {
          contents.sameAgain(judgement.before().caseId(), judgement.incomingHash());
        }
        yield judgement.before().caseId();
      }
      case UPDATED -> judgement.before().caseId();
    };
  }

  private void told(Judgement judgement) {
    UUID caseId = judgement.before().caseId();
    information.sent(caseId);
    if (judgement.isNewlyRape()) {
      cases.recordRapeAlleged(caseId, true);
    }
    events.publishEvent(Act.altered("REFERRAL_UPDATED", caseId, null));
  }

  private NewCase asked(Judgement judgement) {
    var file = judgement.content().file();
    String numbers = file.get("crime_references");
    return new NewCase(
        judgement.referral().forceCode(),
        judgement.referral().forceReference(),
        file.get("operation_name"),
        numbers == null ? List.of() : Arrays.asList(numbers.split(";")),
        judgement.referral().rapeAlleged(),
        clock.instant());
  }

  private static Optional<Version> version(Judgement judgement, UUID caseId) {
    if (judgement.result() != Result.ACCEPTED && judgement.result() != Result.UPDATED) {
      return Optional.empty();
    }
    int number = judgement.before() == null ? 1 : judgement.before().version() + 1;
    return Optional.of(
        new Version(
            caseId,
            judgement.identity(),
            number,
            judgement.content(),
            Map.copyOf(judgement.referral().order()),
            judgement.incomingHash()));
  }
}
