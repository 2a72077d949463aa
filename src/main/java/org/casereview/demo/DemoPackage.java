package org.casereview.demo;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.casereview.people.DemoForces;

/**
 * A made-up package in the JSON carrier: as many closed investigations, from as many forces, with
 * as many rape allegations as the national review began with. The same at every start.
 */
final class DemoPackage {

  static final int REFERRALS = 1_273;
  static final int WITH_RAPE_ALLEGATION = 236;
  private static final long SEED = 20_251_104;

  private DemoPackage() {}

  static void write(OutputStream out) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.writeStartArray();
      List<String> forces = List.copyOf(DemoForces.CODES);
      for (int i = 0; i < REFERRALS; i++) {
        new DemoReferral(json, new Dice(SEED + i), forces.get(i % forces.size()), i).write();
      }
      json.writeEndArray();
    }
  }

  /** Spread evenly over the package, so that every force has some. */
  static boolean allegesRape(int i) {
    return (long) i * WITH_RAPE_ALLEGATION / REFERRALS
        != (long) (i + 1) * WITH_RAPE_ALLEGATION / REFERRALS;
  }
}
