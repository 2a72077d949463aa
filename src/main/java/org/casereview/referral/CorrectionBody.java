package org.casereview.referral;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casereview.referral.format.RawReferral;
import org.casereview.referral.format.Row;
import org.casereview.referral.format.Table;

/**
 * A correction as it was handed in.
 *
 * @param referral the whole referral, as the JSON carrier has it
 * @param said the values of which the record is to say so
 */
record CorrectionBody(byte[] referral, List<Said> said) {

  private static final int MOST = 2 << 20;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(10)
                          .maxStringLength(1_000_000)
                          .maxNumberLength(100)
                          .build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * A value by its place.
   *
   * @param index of the row in its array, from 0; not asked for in cases
   */
  record Said(Table table, int index, String column) {

    /** The row that it stands in. */
    Optional<Row> row(RawReferral referral) {
      return table == Table.CASES
          ? Optional.of(referral.file())
          : referral.rows(table).stream().filter(r -> r.number() == index + 1).findFirst();
    }
  }

  static CorrectionBody read(InputStream in) throws BadCorrection, IOException {
    byte[] bytes = in.readNBytes(MOST + 1);
    if (bytes.length > MOST) {
      throw new BadCorrection(
          "One referral of more than 2 MB cannot be corrected here: send it as a package.", true);
    }
    try {
      JsonNode body = JSON.readTree(bytes);
      if (!body.path("referral").isObject()) {
        throw new BadCorrection("Give the whole referral as an object in the field referral.");
      }
      return new CorrectionBody(JSON.writeValueAsBytes(body.get("referral")), said(body));
    } catch (JsonProcessingException e) {
      throw new BadCorrection("This is not JSON that can be read; nothing of it was kept.");
    }
  }

  static CorrectionBody of(JsonNode referral) {
    try {
      return new CorrectionBody(JSON.writeValueAsBytes(referral), List.of());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A rejected referral could not be written.", e);
    }
  }

  private static List<Said> said(JsonNode body) throws BadCorrection {
    var said = new ArrayList<Said>();
    JsonNode list = body.path("asRecorded");
    if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
      throw new BadCorrection("The field asRecorded holds an array of table, index and column.");
    }
    for (JsonNode one : list) {
      Table table =
          Table.named(one.path("table").asText())
              .orElseThrow(() -> new BadCorrection("asRecorded names an unknown table."));
      int column =
          table
              .placeOf(one.path("column").asText())
              .orElseThrow(() -> new BadCorrection("asRecorded names an unknown column."));
      JsonNode index = one.path("index");
      if (table != Table.CASES && !index.canConvertToInt()) {
        throw new BadCorrection("asRecorded needs the index of the row in its array, from 0.");
      }
      said.add(new Said(table, index.asInt(), table.columns().get(column).name()));
    }
    return said;
  }
}
