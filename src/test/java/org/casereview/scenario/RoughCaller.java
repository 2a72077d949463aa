package org.casereview.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.casereview.testing.Rehearsal;

/** Sends what no page and no program of ours would send. */
final class RoughCaller {

  /** What came back, and how long it took. */
  record Answer(int status, String text, long millis) {

    /** What the machine is made of is nobody's business. */
    private static final Pattern INNARDS =
        Pattern.compile(
            "Exception|\\bat [a-z.]+\\(|\\b(org|java|com|jakarta)\\.[a-z]+\\.|\\bSQL\\b|Hibernate");

    private static final Pattern SENTENCE = Pattern.compile("\"detail\":\"[A-Z0-9][^\"]{10,}");

    boolean isFault() {
      return status >= 500 || isSlow() || INNARDS.matcher(text).find();
    }

    boolean isSlow() {
      return millis > 2000;
    }

    boolean tellsWhatToDo() {
      return status < 400 || SENTENCE.matcher(text).find();
    }

    /** A path that is written as none of ours is turned away before anybody reads it. */
    boolean isAtTheDoor() {
      return status == 400 && (text.isEmpty() || text.contains("<h1>HTTP Status 400"));
    }
  }

  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private final String origin;
  private final Map<String, String> headers;

  RoughCaller(int port, Map<String, String> headers) {
    this.origin = "http://localhost:" + port;
    this.headers = headers;
  }

  /** Somebody's program; whatever it does is taken back. */
  static RoughCaller rehearsing(int port, String login) {
    return new RoughCaller(port, Map.of("Authorization", basic(login), Rehearsal.HEADER, "yes"));
  }

  static String basic(String login) {
    return "Basic "
        + Base64.getEncoder().encodeToString((login + ":demo").getBytes(StandardCharsets.UTF_8));
  }

  Answer asks(String path) {
    return sends("GET", path, null, new byte[0]);
  }

  /** What is slow is asked again: a busy machine is no fault. */
  Answer sends(String method, String path, String type, byte[] body) {
    var answer = sentOnce(method, path, type, body);
    return answer.isSlow() ? sentOnce(method, path, type, body) : answer;
  }

  private Answer sentOnce(String method, String path, String type, byte[] body) {
    var request =
        HttpRequest.newBuilder(URI.create(origin + path))
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    if (type != null) {
      request.header("Content-Type", type);
    }
    try {
      long start = System.nanoTime();
      var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(
          answer.statusCode(), answer.body(), (System.nanoTime() - start) / 1_000_000);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
