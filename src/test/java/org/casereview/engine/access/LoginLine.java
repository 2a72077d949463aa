package org.casereview.engine.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.util.regex.Pattern;

/** Speaks HTTP by hand, since no client sends another host's name than that of the address. */
final class LoginLine {

  static final Pattern SESSION = Pattern.compile("Set-Cookie: (CRSESSION=[^;\r]+)[^\r]*");
  static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final int port;

  LoginLine(int port) {
    this.port = port;
  }

  int status(String cookie) throws IOException {
    return status("/api/session", cookie);
  }

  int status(String path, String cookie, String... headers) throws IOException {
    return statusOf(asked("GET", "localhost", path, cookie, "", headers));
  }

  static int statusOf(String answer) {
    return Integer.parseInt(answer.substring(9, 12));
  }

  /** The cookie of somebody who has just logged in. */
  String loggedIn() throws IOException {
    return found(SESSION, logIn(asked("GET", "localhost", "/login", "", "")));
  }

  /** Logs in from a page of login, in the session of that page. */
  String logIn(String page) throws IOException {
    return logIn(found(SESSION, page), found(TOKEN, page));
  }

  String logIn(String cookie, String token) throws IOException {
    return asked(
        "POST", "localhost", "/login", cookie, "username=screener&password=demo&_csrf=" + token);
  }

  static String found(Pattern wanted, String text) {
    return wanted.matcher(text).results().findFirst().orElseThrow().group(1);
  }

  String asked(
      String method, String host, String path, String cookie, String form, String... headers)
      throws IOException {
    String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    try (var line = new Socket("localhost", port)) {
      line.getOutputStream()
          .write(
              ("""
              %s %s HTTP/1.1
              Host: %s
              Cookie: %s
              Content-Type: application/x-www-form-urlencoded
              Content-Length: %d
              Connection: close
              """
                          .formatted(method, path, host, cookie, form.length())
                          .replace("\n", "\r\n")
                      + more
                      + "\r\n"
                      + form)
                  .getBytes(UTF_8));
      return new String(line.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
