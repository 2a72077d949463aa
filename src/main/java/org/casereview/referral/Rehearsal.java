package org.casereview.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.casereview.referral.carrier.Looked;
import org.casereview.referral.format.Problem;
import org.casereview.referral.format.RawReferral;
import org.casereview.referral.format.Sender;
import org.casereview.referral.format.Table;
import org.casereview.referral.format.Validator;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Finds out what a package would lead to, block by block, and changes nothing. All is counted; what
 * is listed fits into an answer and into memory.
 */
final class Rehearsal {

  private static final int BLOCK = 50;
  private static final int LISTED = 20_000;

  private final Judging judging;
  private final TransactionOperations transaction;
  private final Validator validator;
  private final List<RawReferral> block = new ArrayList<>(BLOCK);
  private final List<Receipt.Line> lines = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private long found;
  private final TreeMap<String, Long> counts = new TreeMap<>();

  Rehearsal(Judging judging, TransactionOperations transaction, Validator validator) {
    this.judging = judging;
    this.transaction = transaction;
    this.validator = validator;
  }

  void add(RawReferral referral) {
    block.add(referral);
    if (block.size() == BLOCK) {
      judge();
    }
  }

  /** Says so when files could not be checked for malware; call it when all was added. */
  void checked(CheckedPackage reader) {
    judge();
    if (reader.wasDown()) {
      problems.add(
          0,
          Problem.ofTable(
              Table.DOCUMENTS.label(), "file", "MALWARE_CHECK", FileChecks.NOT_CHECKED));
    }
  }

  Receipt receipt(
      UUID id, Instant at, String fileName, String sha256, Sender sender, Looked looked) {
    judge();
    found += looked.problems().size();
    problems.addAll(0, looked.problems());
    return new Receipt(
        id,
        at,
        fileName,
        sha256,
        sender.staffId(),
        "COMPLETED",
        looked.referrals(),
        null,
        Receipt.Counts.of(counts),
        lines,
        problems,
        found,
        null,
        null);
  }

  private void judge() {
    if (!block.isEmpty()) {
      transaction.execute(status -> judging.judge(block, validator, Set.of())).forEach(this::note);
      block.clear();
    }
  }

  /** Adds remarks that belong to no rule. */
  void remark(List<Problem> more) {
    problems.addAll(more);
  }

  void note(Judgement judgement) {
    var known = judgement.before();
    boolean named = known != null && judgement.result() != Result.REJECTED;
    if (lines.size() < LISTED) {
      lines.add(
          new Receipt.Line(
              judgement.referral().row(),
              judgement.referral().shownReference(),
              judgement.result(),
              named ? known.caseNumber() : null));
    }
    found += judgement.referral().problems().size();
    if (problems.size() < LISTED) {
      problems.addAll(judgement.referral().problems());
    }
    counts.merge(judgement.result().name(), 1L, Long::sum);
  }
}
