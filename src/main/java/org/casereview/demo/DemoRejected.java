package org.casereview.demo;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A made-up package that came in late, each referral with something to be cured. */
final class DemoRejected {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Whose they are; of the last one nobody can read it. */
  private static final List<String> FORCES =
      List.of("14", "14", "14", "14", "20", "20", "20", "01", "01", "35", "35", "??");

  private DemoRejected() {}

  static void write(OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.getFactory().createGenerator(out)) {
      json.writeStartArray();
      for (int i = 0; i < FORCES.size(); i++) {
        JSON.writeTree(json, referral(i));
      }
      json.writeEndArray();
    }
  }

  private static ObjectNode referral(int i) throws IOException {
    int number = DemoPackage.REFERRALS + i;
    try (var written = new TokenBuffer(JSON, false)) {
      new DemoReferral(written, new Dice(number), FORCES.get(i), number).write();
      ObjectNode referral = JSON.readTree(written.asParser());
      spoil(referral, i);
      return referral;
    }
  }

  /** What forces get wrong: a code, a day, a number, a row that is not there. */
  private static void spoil(ObjectNode referral, int i) {
    switch (i % 5) {
      case 0 -> referral.put("outcomeCode", "NFA-2");
      case 1 -> referral.put("reportedDate", "31/02/2012");
      case 2 -> referral.put("suspectCount", "several");
      case 3 -> ((ObjectNode) referral.at("/offences/0")).put("victimReference", "V9");
      default -> ((ObjectNode) referral.at("/suspects/0")).put("dateOfBirth", "1/2/84");
    }
    if (i % 4 == 0) {
      ((ObjectNode) referral.at("/offences/0")).put("rape", "Y");
    }
  }
}
