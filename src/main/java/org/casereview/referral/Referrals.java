package org.casereview.referral;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.casereview.referral.content.Referral;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What forces have told about their cases, for the capabilities that judge it. */
@Service
@Transactional(readOnly = true)
public class Referrals {

  private final Contents contents;
  private final TakenReferrals taken;
  private final DataGaps gaps;

  Referrals(Contents contents, TakenReferrals taken, DataGaps gaps) {
    this.contents = contents;
    this.taken = taken;
    this.gaps = gaps;
  }

  /** The newest content of a case's referral; empty when the case came another way. */
  public Optional<Referral> of(UUID caseId) {
    return of(List.of(caseId)).stream().map(TakenReferral::content).findFirst();
  }

  /** The newest contents of these cases, in few statements. */
  public List<TakenReferral> of(Collection<UUID> cases) {
    return taken.of(contents.of(cases));
  }

  /** The same of many cases, without the pseudonyms of persons: for what is derived from it. */
  Map<UUID, Referral> withoutPseudonyms(Collection<UUID> cases) {
    var plain = new HashMap<UUID, Referral>();
    var onFile = new ArrayList<UUID>();
    for (UUID caseId : cases) {
      JustWritten.of(caseId)
          .ifPresentOrElse(
              content -> plain.put(caseId, TakenReferrals.plain(content)),
              () -> onFile.add(caseId));
    }
    if (!onFile.isEmpty()) {
      contents
          .of(onFile)
          .forEach(known -> plain.put(known.caseId(), TakenReferrals.plain(known.content())));
    }
    return plain;
  }

  List<DataGaps.Shown> gaps(UUID caseId) {
    return gaps.of(caseId);
  }
}
