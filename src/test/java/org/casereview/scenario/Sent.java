package org.casereview.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Vector;
import java.util.function.UnaryOperator;

/** A package on its way over HTTP, as a form that a browser sends or as the body itself. */
final class Sent {

  private static final String BOUNDARY = "----case-review-boundary";

  private Sent() {}

  /** Written by one who is not in a hurry, or who breaks off, as the line says. */
  static HttpRequest file(
      OtherJvm app, String login, String name, byte[] content, UnaryOperator<InputStream> line) {
    return form(
        app, login, "/api/referrals", name, () -> line.apply(new ByteArrayInputStream(content)));
  }

  /** A file that is opened when it is sent. */
  @FunctionalInterface
  interface Content {
    InputStream open() throws IOException;
  }

  static HttpRequest form(OtherJvm app, String login, String path, String name, Content content) {
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                .formatted(BOUNDARY, name)
            + "Content-Type: application/octet-stream\r\n\r\n";
    String foot = "\r\n--" + BOUNDARY + "--\r\n";
    return app.request(login, path)
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(BodyPublishers.ofInputStream(() -> between(head, content, foot)))
        .build();
  }

  private static InputStream between(String head, Content content, String foot) {
    try {
      return new SequenceInputStream(
          new Vector<>(
                  List.of(
                      new ByteArrayInputStream(head.getBytes(UTF_8)),
                      content.open(),
                      new ByteArrayInputStream(foot.getBytes(UTF_8))))
              .elements());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static HttpRequest json(OtherJvm app, String login, String path, Content content) {
    return app.request(login, path)
        .header("Content-Type", "application/json")
        .POST(
            BodyPublishers.ofInputStream(
                () -> {
                  try {
                    return content.open();
                  } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                  }
                }))
        .build();
  }
}
