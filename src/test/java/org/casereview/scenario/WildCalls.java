package org.casereview.scenario;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.casereview.policy.Route;
import org.casereview.testing.Rehearsal;

/** Calls of our own API that nobody should make, drawn by chance from one seed. */
final class WildCalls {

  /** A call as it goes over the line, and who is said to make it; nobody where it is null. */
  record Call(Route route, String login, byte[] bytes) {

    private String start() {
      return new String(bytes, 0, Math.min(bytes.length, 1500), ISO_8859_1);
    }

    /** Longer than a server reads; it cuts the line. */
    boolean isTooLong() {
      return new String(bytes, ISO_8859_1).indexOf("\r\n\r\n") > 7000;
    }

    boolean isWithoutBody() {
      return start().startsWith("HEAD");
    }

    @Override
    public String toString() {
      return "%s by %s: %s".formatted(route, login, start().replaceAll("Basic \\S+", "Basic"));
    }
  }

  private static final Pattern PART = Pattern.compile("\\{[^}]+}");
  private static final List<String> METHODS =
      List.of(
          "GET",
          "POST",
          "PUT",
          "PATCH",
          "DELETE",
          "HEAD",
          "OPTIONS",
          "TRACE",
          "PROPFIND",
          "get",
          "WILD");
  private static final List<String> TYPES =
      List.of(
          "text/plain",
          "application/xml",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=x",
          "multipart/form-data",
          "application/x-java-serialized-object",
          "application/json; charset=utf-7",
          "application/json;charset=UTF-16",
          "application/*",
          "*/*",
          "json",
          "a/b/c;;",
          "application/merge-patch+json");
  private static final List<String> ACCEPTED =
      List.of("*/*", "application/xml", "text/html;q=2", "image/png", "x", "application/json;v=9");
  private static final List<String> HEADERS =
      List.of(
          "X-HTTP-Method-Override: DELETE",
          "X-Forwarded-For: 10.0.0.1",
          "X-Forwarded-Prefix: /engine-rest",
          "Accept-Language: xx-YY;q=9,\u00e9",
          "Accept-Encoding: gzip;q=x, br",
          "Range: bytes=-1--1",
          "If-None-Match: \"",
          "If-Modified-Since: 99 Nov 9999",
          "Cookie: CRSESSION=\"\\\"; $Version=1; a",
          "Cookie: " + "a=b; ".repeat(300),
          "X-CSRF-TOKEN: x",
          "Origin: null",
          "Expect: 100-continue",
          "Content-Encoding: gzip",
          "Referer: \u0001",
          "Upgrade: websocket");

  private final Random random;
  private final WildValues values;
  private final List<OurOperation> operations;
  private final List<String> logins;
  private final List<String> known;
  private final java.util.function.Function<OurOperation, String> rightLogin;

  /** Known are the numbers and ids that a path may name. */
  WildCalls(
      long seed,
      List<OurOperation> operations,
      List<String> logins,
      List<String> known,
      java.util.function.Function<OurOperation, String> rightLogin) {
    this.random = new Random(seed);
    this.values = new WildValues(random);
    this.operations = operations;
    this.logins = logins;
    this.known = known;
    this.rightLogin = rightLogin;
  }

  Call next() {
    var operation = values.oneOf(operations);
    var route = operation.route();
    String login = who(operation);
    String method = values.rarely(25) ? values.oneOf(METHODS) : route.method();
    byte[] body =
        operation.isAct() || values.rarely(40) ? values.body(operation.sample()) : new byte[0];
    var head =
        new StringBuilder(method + " " + path(operation) + query(operation) + " HTTP/1.1\r\n");
    head.append("Host: localhost\r\n").append(Rehearsal.HEADER).append(": yes\r\n");
    if (login != null) {
      head.append("Authorization: ").append(RoughCaller.basic(login)).append("\r\n");
    }
    if (body.length > 0) {
      String type = values.rarely(12) ? values.oneOf(TYPES) : HostileContent.JSON;
      head.append("Content-Type: ").append(type).append("\r\n");
    }
    if (values.rarely(30)) {
      head.append("Accept: ").append(values.oneOf(ACCEPTED)).append("\r\n");
    }
    more(head);
    head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
    var all = new ByteArrayOutputStream();
    all.writeBytes(head.toString().getBytes(ISO_8859_1));
    all.writeBytes(body);
    return new Call(route, login, all.toByteArray());
  }

  /** Half of the time somebody who is let in, so that the call comes further than the door. */
  private String who(OurOperation operation) {
    if (random.nextBoolean()) {
      return rightLogin.apply(operation);
    }
    return values.rarely(20) ? null : values.oneOf(logins);
  }

  private String path(OurOperation operation) {
    String address = operation.route().address();
    var path = new StringBuilder();
    var parts = PART.matcher(address);
    int from = 0;
    while (parts.find()) {
      path.append(address, from, parts.start()).append(part(operation, parts.group()));
      from = parts.end();
    }
    return path.append(address.substring(from)).toString();
  }

  /** A part that fits most of the time; else known of something else, or nothing at all. */
  private String part(OurOperation operation, String part) {
    return switch (random.nextInt(10)) {
      case 0 -> values.rarely(10) ? bytes() : encoded(values.text());
      case 1, 2 -> values.oneOf(known);
      default ->
          PolicyCells.address(
              new Route("GET", part.equals("{code}") && isItem(operation) ? "B2" : part),
              known.get(0));
    };
  }

  private static boolean isItem(OurOperation operation) {
    return operation.route().address().contains("items/{code}");
  }

  private String query(OurOperation operation) {
    var query = new StringBuilder();
    for (String name : operation.query()) {
      for (int i = random.nextInt(3); i > 0; i--) {
        String value = values.rarely(3) ? values.oneOf(known) : encoded(values.text());
        and(query, name + "=" + value);
      }
    }
    if (values.rarely(15)) {
      and(query, encoded(values.text()) + (random.nextBoolean() ? "=" + bytes() : ""));
    }
    // What is kept of a package is worked on later; a check keeps nothing.
    if (operation.action().id().equals("refer")) {
      and(query, "check=true");
    }
    return query.toString();
  }

  private static void and(StringBuilder query, String more) {
    query.append(query.isEmpty() ? '?' : '&').append(more);
  }

  private void more(StringBuilder head) {
    if (values.rarely(12)) {
      head.append(values.oneOf(HEADERS)).append("\r\n");
    }
    if (values.rarely(400)) {
      for (int i = 0; i < 150; i++) {
        head.append("X-Bomb-").append(i).append(": ").append("b".repeat(20)).append("\r\n");
      }
    }
    if (values.rarely(400)) {
      head.append("X-Long: ").append("b".repeat(random.nextInt(4_000, 20_000))).append("\r\n");
    }
  }

  /** Bytes in percent signs that are no letters in UTF-8, and signs that are not whole. */
  private String bytes() {
    return values.oneOf(
        List.of("%c3%28", "%ff", "%c0%af", "%ed%a0%80", "%", "%2", "%zz", "%00", "%2e%2e", "%5c"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
