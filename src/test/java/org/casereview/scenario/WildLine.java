package org.casereview.scenario;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A line that stays open from call to call, on which any bytes can be said. */
final class WildLine implements AutoCloseable {

  /** What came back; status 0 where the line was cut instead. */
  record Answer(int status, Map<String, String> headers, String text, long millis) {

    String type() {
      return headers.getOrDefault("content-type", "");
    }

    String leadsTo() {
      return headers.getOrDefault("location", "");
    }
  }

  private final int port;
  private Socket socket;
  private InputStream in;

  WildLine(int port) {
    this.port = port;
  }

  /** A line that had been kept open may have been closed meanwhile; a new one may not. */
  Answer asks(byte[] request) throws IOException {
    boolean kept = socket != null;
    try {
      return asksOnce(request);
    } catch (SocketException | EOFException e) {
      close();
      return kept ? asks(request) : new Answer(0, Map.of(), "", 0);
    }
  }

  private Answer asksOnce(byte[] request) throws IOException {
    if (socket == null) {
      socket = new Socket("127.0.0.1", port);
      socket.setSoTimeout(60_000);
      socket.setTcpNoDelay(true);
      in = new BufferedInputStream(socket.getInputStream(), 16_384);
    }
    long start = System.nanoTime();
    socket.getOutputStream().write(request);
    socket.getOutputStream().flush();
    int status = status();
    var headers = headers();
    // What goes before an answer is none.
    while (status / 100 == 1) {
      status = status();
      headers = headers();
    }
    boolean bare = status == 204 || status == 304 || startsWith(request, "HEAD ");
    byte[] body = bare ? new byte[0] : body(headers);
    if (headers.getOrDefault("connection", "").equalsIgnoreCase("close")) {
      close();
    }
    return new Answer(
        status, headers, new String(body, UTF_8), (System.nanoTime() - start) / 1_000_000);
  }

  private int status() throws IOException {
    String line = line();
    if (!line.matches("HTTP/1\\.[01] \\d{3}.*")) {
      throw new IOException("No answer: " + line);
    }
    return Integer.parseInt(line.substring(9, 12));
  }

  private Map<String, String> headers() throws IOException {
    var headers = new HashMap<String, String>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return headers;
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if (headers.containsKey("transfer-encoding")) {
      var all = new ByteArrayOutputStream();
      for (int size = chunk(); size > 0; size = chunk()) {
        all.write(in.readNBytes(size));
        line();
      }
      line();
      return all.toByteArray();
    }
    String length = headers.get("content-length");
    return length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line().strip(), 16);
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream(80);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(ISO_8859_1);
  }

  private static boolean startsWith(byte[] request, String text) {
    return new String(request, 0, Math.min(request.length, text.length()), ISO_8859_1).equals(text);
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }
}
