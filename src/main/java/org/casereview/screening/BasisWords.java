package org.casereview.screening;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What an answer rests on, in the words of the pages: they and the sentences share one list. */
@Component
class BasisWords {

  private final JsonNode words;

  BasisWords(ObjectMapper json) throws IOException {
    try (var list = new ClassPathResource("static/case-file/words.json").getInputStream()) {
      words = json.readTree(list).path("basis");
    }
  }

  /** Such as "the date of the decision"; the code itself where no words are listed. */
  String of(String basis) {
    return words.path(basis).asText(basis);
  }
}
