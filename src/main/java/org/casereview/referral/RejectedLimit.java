package org.casereview.referral;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.casereview.referral.carrier.Looked;
import org.casereview.referral.carrier.PackageFault;
import org.casereview.referral.carrier.PackageReader;
import org.casereview.referral.format.Confirmed;
import org.casereview.referral.format.RawReferral;
import org.casereview.referral.format.Validator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How many referrals of one package may be rejected: each becomes an item that people work on.
 * Beyond that it is the export that is wrong, not its rows, and nothing of it is taken.
 */
@Component
class RejectedLimit {

  private static final int BLOCK = 500;

  private final int most;
  private final Judging judging;
  private final TransactionOperations transaction;

  RejectedLimit(
      @Value("${casereview.intake.most-rejected}") int most,
      Judging judging,
      TransactionOperations transaction) {
    this.most = most;
    this.judging = judging;
    this.transaction = transaction;
  }

  /**
   * Goes through a package before anything of it is kept; one that is small enough is not read.
   *
   * @throws PackageFault when more of it would be rejected than may
   */
  void hold(PackageReader reader, Looked looked, Validator validator)
      throws PackageFault, IOException {
    if (looked.referrals() <= most) {
      return;
    }
    var counting = new Counting(validator);
    try {
      reader.each(counting::add);
      counting.judge();
    } catch (Passed e) {
      throw new PackageFault(
          PackageFault.Code.TOO_LARGE,
          ("More than %,d referrals of this package have to be corrected, so the export itself is"
                  + " wrong: check a part of it, put the export right, and send it again. Nothing"
                  + " of it was kept.")
              .formatted(most));
    }
  }

  /** The limit is passed: nothing more need be read. */
  private static final class Passed extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Counts what is rejected for good: what is on file or confirmed may cure a row. */
  private final class Counting {

    private final Validator validator;
    private final List<RawReferral> doubtful = new ArrayList<>(BLOCK);
    private long rejected;

    Counting(Validator validator) {
      this.validator = validator;
    }

    void add(RawReferral referral) throws Passed {
      if (validator.validate(referral, null, Confirmed.NONE).isRejected()) {
        doubtful.add(referral);
        if (doubtful.size() == BLOCK) {
          judge();
        }
      }
    }

    void judge() throws Passed {
      rejected +=
          transaction.execute(status -> judging.judge(doubtful, validator, Set.of())).stream()
              .filter(judgement -> judgement.result() == Result.REJECTED)
              .count();
      doubtful.clear();
      if (rejected > most) {
        throw new Passed();
      }
    }
  }
}
