package org.casereview.referral;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casereview.platform.Act;
import org.casereview.platform.BlindIndex;
import org.casereview.referral.Noting.Given;
import org.casereview.referral.format.RawReferral;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps every rejected referral as an item: noted when it is rejected, ended when it is taken,
 * whichever package brings it.
 */
@Component
public class RejectedReferrals {

  private final RejectedRecords records;
  private final RejectedBatches batches;
  private final RejectedWork work;
  private final Senders senders;
  private final BlindIndex index;
  private final ApplicationEventPublisher events;

  RejectedReferrals(
      RejectedRecords records,
      RejectedBatches batches,
      RejectedWork work,
      Senders senders,
      BlindIndex index,
      ApplicationEventPublisher events) {
    this.records = records;
    this.batches = batches;
    this.work = work;
    this.senders = senders;
    this.index = index;
    this.events = events;
  }

  /** The item, when the person now acting has to do with it: its force's liaisons, and intake. */
  @Transactional(readOnly = true)
  public Optional<Rejected> find(UUID id) {
    return senders
        .now()
        .flatMap(
            viewer ->
                records
                    .find(id)
                    .filter(
                        item -> viewer.anyForce() || viewer.forces().contains(item.queueForce())));
  }

  /** What has become of a block is on its receipt: items end and begin with it. */
  @Transactional(propagation = Propagation.MANDATORY)
  void settle(UUID packageId, List<RawReferral> block, List<Item> results) {
    var byFate = results.stream().collect(Collectors.partitioningBy(RejectedReferrals::isRejected));
    if (!byFate.get(false).isEmpty()) {
      end(packageId, byFate.get(false));
    }
    if (!byFate.get(true).isEmpty()) {
      note(packageId, block, byFate.get(true));
    }
  }

  private void end(UUID packageId, List<Item> taken) {
    List<OpenItem> ended = batches.taken(packageId, taken);
    if (ended.isEmpty()) {
      return;
    }
    Map<String, UUID> cases =
        taken.stream()
            .collect(
                Collectors.toMap(
                    i -> i.referral().forceCode() + "/" + i.referral().forceReference(),
                    Item::caseId,
                    (a, b) -> b));
    // A correction is a package of one referral: what it corrects became that one's case.
    UUID corrected = taken.get(0).caseId();
    var caseByItem = new LinkedHashMap<UUID, UUID>();
    ended.forEach(
        item -> caseByItem.put(item.id(), cases.getOrDefault(item.identity(), corrected)));
    batches.accepted(caseByItem);
    ended.forEach(
        item ->
            events.publishEvent(
                Act.altered("REJECTED_ACCEPTED", caseByItem.get(item.id()), item.id())
                    .with("number", item.number())));
    work.end(ended.stream().map(OpenItem::number).toList(), "REFERRAL_ACCEPTED");
  }

  private void note(UUID packageId, List<RawReferral> block, List<Item> rejected) {
    Attempt.Origin origin = batches.origin(packageId);
    Map<Integer, RawReferral> rows =
        block.stream().collect(Collectors.toMap(raw -> raw.file().number(), Function.identity()));
    List<Attempt> attempts =
        rejected.stream()
            .map(i -> Attempt.of(i.referral(), rows.get(i.referral().row()), origin, index))
            .toList();
    batches.lock(attempts);
    var noting =
        new Noting(packageId, batches.open(attempts, origin.corrects()), origin.corrects());
    attempts.forEach(noting::add);
    noting.number(batches.numbers(noting.countNew()).iterator());
    write(packageId, noting);
  }

  private void write(UUID packageId, Noting noting) {
    var fresh = noting.given().stream().collect(Collectors.partitioningBy(Given::isNew));
    batches.add(packageId, fresh.get(true));
    batches.renew(packageId, fresh.get(false));
    batches.link(packageId, noting.links());
    noting
        .given()
        .forEach(
            given ->
                events.publishEvent(
                    Act.altered("REFERRAL_REJECTED", null, given.item().id())
                        .with("number", given.item().number())));
    List<OpenItem> anew =
        fresh.get(false).stream().filter(Given::isNewlyRape).map(Given::item).toList();
    if (!anew.isEmpty()) {
      work.end(anew.stream().map(OpenItem::number).toList(), "RAPE_ALLEGED");
    }
    work.begin(
        Stream.concat(fresh.get(true).stream().map(Given::item), anew.stream())
            .map(
                item ->
                    new RejectedWork.Begun(
                        item.id(), item.number(), item.queueForce(), item.rapeAlleged()))
            .toList());
  }

  private static boolean isRejected(Item item) {
    return item.result() == Result.REJECTED;
  }
}
