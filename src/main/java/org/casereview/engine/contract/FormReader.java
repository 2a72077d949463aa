package org.casereview.engine.contract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** Reads forms without trusting them: no key twice, nothing after the end, bounded in size. */
final class FormReader {

  private static final int MOST_BYTES = 300_000;
  private static final ObjectMapper JSON = mapper();

  private FormReader() {}

  static JsonNode read(byte[] file) throws XmlReader.Unreadable {
    if (file.length > MOST_BYTES) {
      throw new XmlReader.Unreadable("The form is larger than 300 kB; split it.");
    }
    try {
      JsonNode form = JSON.readTree(file);
      if (form == null || !form.isObject()) {
        throw new XmlReader.Unreadable("The file holds no form.");
      }
      return form;
    } catch (IOException e) {
      throw new XmlReader.Unreadable("The file is no readable JSON: " + e.getMessage());
    }
  }

  private static ObjectMapper mapper() {
    var mapper = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    ObjectMapper built = mapper.build();
    built
        .getFactory()
        .setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(30).build());
    return built;
  }
}
