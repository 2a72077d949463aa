package org.casereview.scenario;

import java.nio.charset.StandardCharsets;

/** What somebody asked for, to ask for it once more. */
record Asked(String method, String path, Object body) {

  byte[] bytes() {
    return body == null ? new byte[0] : DeskJson.written(body).getBytes(StandardCharsets.UTF_8);
  }

  String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }
}
