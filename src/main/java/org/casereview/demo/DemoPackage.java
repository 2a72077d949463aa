package org.casereview.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.casereview.people.DemoForces;

/**
 * A made-up package: as many closed investigations, from as many forces, with as many rape
 * allegations as the national review began with. The same at every start.
 */
final class DemoPackage {

  static final int REFERRALS = 1_273;
  static final int WITH_RAPE_ALLEGATION = 236;
  private static final long SEED = 20_251_104;

  private DemoPackage() {}

  static void write(OutputStream out) throws IOException {
    write(out, SEED, 0, REFERRALS);
  }

  /** As many referrals from a number on, each with documents as in the demonstration. */
  static void write(OutputStream out, long seed, int first, int count) throws IOException {
    var zip = new DemoZip();
    var mapper = new ObjectMapper();
    List<String> forces = List.copyOf(DemoForces.CODES);
    for (int i = first; i < first + count; i++) {
      var referral = new TokenBuffer(mapper, false);
      new DemoReferral(referral, new Dice(seed + i), forces.get(i % forces.size()), i).write();
      zip.referral(mapper.readTree(referral.asParser()));
      documents(zip, i, DemoReferral.reference(forces.get(i % forces.size()), i));
    }
    zip.write(out);
  }

  private static void documents(DemoZip zip, int number, String reference) {
    for (int document = 1; document <= DemoReferral.MOST_DOCUMENTS; document++) {
      if (DemoDocuments.isSent(number, document)) {
        zip.file(DemoDocuments.name(number, document), DemoDocuments.content(reference, document));
      }
    }
  }

  /** Spread evenly over the package, so that every force has some. */
  static boolean allegesRape(int i) {
    return (long) i * WITH_RAPE_ALLEGATION / REFERRALS
        != (long) (i + 1) * WITH_RAPE_ALLEGATION / REFERRALS;
  }
}
