package org.casereview.review;

import static org.casereview.review.Walk.REVIEWER;

import java.util.List;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases under review, and what their reviewer writes in the ledger. */
abstract class OnLedger extends OnReview {

  @Autowired LedgerSheet sheet;
  @Autowired LedgerWork work;
  @Autowired Ledger ledger;
  @Autowired TransactionTemplate transaction;

  /** An answer that is not met, with all that it needs. */
  static ItemAnswer finding(String failing, String effect, String achievable, int version) {
    return new ItemAnswer(
        "NOT_MET",
        "Speak to the friend.",
        "Nothing.",
        null,
        "Log",
        "3",
        false,
        List.of(new Failing(failing, failing == null ? null : "CAPACITY", effect, achievable)),
        null,
        version,
        null,
        null);
  }

  void finds(CaseFile file, String item, String failing, String effect, String achievable) {
    int version =
        walk.read(
            Integer.class,
            "select coalesce(max(version), 0) from casereview.review_answer where item_code = ?"
                + " and review_id = (select id from casereview.review where case_id = ?"
                + " order by round desc limit 1)",
            item,
            file.id());
    answers(file, item, finding(failing, effect, achievable, version));
  }

  void answers(CaseFile file, String item, ItemAnswer answer) {
    walk.as(REVIEWER, () -> answers.save(file.number(), REVIEWER, item, answer));
  }

  static LineSaid said(String what, String status) {
    return new LineSaid(what, status, null, null, null, null, List.of(), null, null);
  }

  static LineSaid open(String what, String effect) {
    return new LineSaid(what, "MISSED", null, null, effect, "YES", List.of(), null, null);
  }

  LedgerPage page(CaseFile file, String person) {
    return Actor.as(person, () -> transaction.execute(tx -> sheet.page(file.number(), person)));
  }

  List<LedgerLine> lines(CaseFile file) {
    return page(file, REVIEWER).lines();
  }

  LedgerLine line(CaseFile file, String label) {
    return LedgerAccess.find(lines(file), label);
  }

  String adds(CaseFile file, LineSaid said) {
    return walk.refusal(REVIEWER, () -> work.add(file.number(), REVIEWER, said));
  }

  String changes(CaseFile file, String label, LineSaid said) {
    var seen = seen(file, label);
    return walk.refusal(REVIEWER, () -> work.change(seen, said));
  }

  String merges(CaseFile file, String label, String into) {
    var seen = seen(file, label);
    return walk.refusal(REVIEWER, () -> work.merge(seen, into));
  }

  LedgerWork.Seen seen(CaseFile file, String label) {
    return new LedgerWork.Seen(file.number(), REVIEWER, label, line(file, label).version());
  }

  /** What the panel and the planners read. */
  List<String> achievable(CaseFile file) {
    return Actor.as(
        Actor.JOBS, () -> ledger.achievable(file.id()).stream().map(LedgerLine::label).toList());
  }
}
