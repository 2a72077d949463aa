package org.casereview.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casereview.referral.format.Confirmed;
import org.casereview.referral.format.Content;
import org.casereview.referral.format.Problem;
import org.casereview.referral.format.RawReferral;
import org.casereview.referral.format.Table;
import org.casereview.referral.format.Validated;
import org.casereview.referral.format.Validator;
import org.casereview.referral.format.Validator.Identity;
import org.springframework.stereotype.Component;

/** Holds referrals against the rules and against what is on file, and changes nothing. */
@Component
class Judging {

  private final Contents contents;
  private final AsRecorded recorded;

  Judging(Contents contents, AsRecorded recorded) {
    this.contents = contents;
    this.recorded = recorded;
  }

  /**
   * Judges a block of one package.
   *
   * @param done rows of {@code cases} that are done already
   */
  List<Judgement> judge(List<RawReferral> block, Validator validator, Set<Integer> done) {
    return judge(block, validator, done, Confirmed.NONE);
  }

  /** The same as if somebody had confirmed this, too. */
  List<Judgement> judge(
      List<RawReferral> block, Validator validator, Set<Integer> done, Confirmed also) {
    var open = block.stream().filter(raw -> !done.contains(raw.file().number())).toList();
    var identities =
        open.stream().map(Validator::identity).flatMap(Optional::stream).distinct().toList();
    Map<Identity, Known> known = contents.known(identities);
    Confirmed confirmed = recorded.of(identities).or(also);
    var judgements = new ArrayList<Judgement>(open.size());
    for (RawReferral raw : open) {
      Known before = Validator.identity(raw).map(known::get).orElse(null);
      Validated referral =
          validator.validate(raw, before == null ? null : before.content(), confirmed);
      judgements.add(judged(referral, before));
    }
    return judgements;
  }

  private static Judgement judged(Validated referral, Known before) {
    if (referral.isRejected()) {
      return new Judgement(referral, Result.REJECTED, before, null, null);
    }
    String hash = ContentJson.hash(ContentJson.write(referral.content()));
    if (before == null) {
      return new Judgement(referral, Result.ACCEPTED, null, referral.content().first(), hash);
    }
    Content merged = before.content().with(referral.content());
    if (hash.equals(before.incomingHash()) || merged.equals(before.content())) {
      return new Judgement(referral, Result.UNCHANGED, before, merged, hash);
    }
    var remarked = referral.remarking(noLongerSent(referral, before.content(), merged));
    return new Judgement(remarked, Result.UPDATED, before, merged, hash);
  }

  /** Rows that came before and are left out for the first time now. */
  private static List<Problem> noLongerSent(Validated referral, Content before, Content merged) {
    var remarks = new ArrayList<Problem>();
    for (Table table : Table.CHILDREN) {
      merged
          .rows(table)
          .forEach(
              (own, values) -> {
                if (values.containsKey(Content.NO_LONGER_SENT)
                    && !before.rows(table).get(own).containsKey(Content.NO_LONGER_SENT)) {
                  remarks.add(Problem.noLongerSent(table, referral.shownReference(), own));
                }
              });
    }
    return remarks;
  }
}
