package org.casereview.engine.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** A refusal in the shape of the engine's REST, whose message Tasklist shows word for word. */
final class Answer {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Answer() {}

  static void refuse(HttpServletResponse response, int status, String sentence) throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    JSON.writeValue(response.getWriter(), Map.of("type", "Refused", "message", sentence));
  }
}
