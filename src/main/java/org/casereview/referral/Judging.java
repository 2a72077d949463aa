package org.casereview.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casereview.referral.format.Content;
import org.casereview.referral.format.RawReferral;
import org.casereview.referral.format.Validated;
import org.casereview.referral.format.Validator;
import org.casereview.referral.format.Validator.Identity;
import org.springframework.stereotype.Component;

/** Holds referrals against the rules and against what is on file, and changes nothing. */
@Component
class Judging {

  private final Contents contents;

  Judging(Contents contents) {
    this.contents = contents;
  }

  /**
   * Judges a block of one package.
   *
   * @param done rows of {@code cases} that are done already
   */
  List<Judgement> judge(List<RawReferral> block, Validator validator, Set<Integer> done) {
    var open = block.stream().filter(raw -> !done.contains(raw.file().number())).toList();
    Map<Identity, Known> known =
        contents.known(
            open.stream().map(Validator::identity).flatMap(Optional::stream).distinct().toList());
    var judgements = new ArrayList<Judgement>(open.size());
    for (RawReferral raw : open) {
      Known before = Validator.identity(raw).map(known::get).orElse(null);
      Validated referral = validator.validate(raw, before == null ? null : before.content());
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
    boolean same = hash.equals(before.incomingHash()) || merged.equals(before.content());
    return new Judgement(referral, same ? Result.UNCHANGED : Result.UPDATED, before, merged, hash);
  }
}
