package org.casereview.scenario;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.Base64;

/** A line to the application on which anything can be said, or left unsaid. */
final class RawLine implements AutoCloseable {

  private final Socket socket;

  private RawLine(Socket socket) {
    this.socket = socket;
  }

  /** A package is announced with these headers; its body is what is said next. */
  static RawLine to(OtherJvm app, String... headers) throws IOException {
    var line = new RawLine(new Socket("127.0.0.1", app.port()));
    line.socket.setSoTimeout(60_000);
    line.says(
        "POST /api/referrals HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Basic "
            + Base64.getEncoder().encodeToString("force-14:demo".getBytes(UTF_8))
            + "\r\n"
            + String.join("\r\n", headers)
            + "\r\n\r\n");
    return line;
  }

  void says(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /** The status of the answer; 0 when the line was cut without one. */
  int answer() throws IOException {
    try {
      var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
      String first = in.readLine();
      return first == null ? 0 : Integer.parseInt(first.split(" ")[1]);
    } catch (java.net.SocketException e) {
      return 0;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
