package org.casereview.referral;

import java.util.List;
import org.casereview.casefile.CaseFile;

/** Lets the reviews of new cases begin, in the transaction that took the cases. */
@FunctionalInterface
public interface ReviewStart {

  void start(List<CaseFile> cases);
}
