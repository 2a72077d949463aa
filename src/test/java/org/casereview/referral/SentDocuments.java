package org.casereview.referral;

import static org.casereview.referral.format.PackageBuilder.CASE;
import static org.casereview.referral.format.PackageBuilder.CASES;

import org.casereview.referral.format.PackageBuilder;

/** Packages of several referrals, each with one document. */
abstract class SentDocuments extends SentPackages {

  private static final String HEADER =
      "force_reference,document_reference,kind,title,document_date,pages,state,file\n";

  private final StringBuilder cases = new StringBuilder(CASES);
  private final StringBuilder documents = new StringBuilder(HEADER);
  private final PackageBuilder made = new PackageBuilder();

  /** A referral whose only document is this file. */
  final void referral(String part, String file, byte[] content) {
    cases.append(CASE.replace("R-1", tag + part));
    documents.append(
        "%s,D1,STATEMENT,An account,2011-02-03,1,SENT,%s\n".formatted(tag + part, file));
    made.with("documents/" + file, content);
  }

  /** A referral whose only document stayed with the force. */
  final void referral(String part) {
    cases.append(CASE.replace("R-1", tag + part));
    documents.append("%s,D1,STATEMENT,An account,2011-02-03,1,HELD,\n".formatted(tag + part));
  }

  final PackageBuilder packed() {
    return made.with("cases.csv", cases.toString()).with("documents.csv", documents.toString());
  }
}
