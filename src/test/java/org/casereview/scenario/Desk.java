package org.casereview.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.casereview.testing.KnocksOnly;

/** One person at work: the very calls that Tasklist and our pages make. */
final class Desk {

  static final String WEBAPP = "/camunda/api/engine/engine/default";
  static final String REST = "/engine-rest";

  /** What came back. */
  record Reply(int status, JsonNode body) {

    boolean isDone() {
      return status == 200 || status == 202 || status == 204;
    }

    /** What Tasklist shows when it was refused. */
    String sentence() {
      return body.path("message").asText(body.path("detail").asText());
    }
  }

  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private static final Pattern CSRF =
      Pattern.compile("name=\"_csrf\" (?:content|value)=\"([^\"]+)\"");

  /** A login that nobody uses ends after a quarter of an hour, and looking is no use of it. */
  private static final long OLD = Duration.ofMinutes(10).toNanos();

  private final long since = System.nanoTime();
  private final String origin;
  private final String prefix;
  private final Map<String, String> cookies = new HashMap<>();
  private final Map<String, String> headers = new HashMap<>();

  private Consumer<Asked> heard = asked -> {};

  private Desk(int port, String prefix) {
    this.origin = "http://localhost:" + port;
    this.prefix = prefix;
  }

  /** Somebody's program, with name and password at each call. */
  static Desk basic(int port, String login) {
    var desk = new Desk(port, REST);
    desk.headers.put(
        "Authorization",
        "Basic "
            + Base64.getEncoder()
                .encodeToString((login + ":demo").getBytes(StandardCharsets.UTF_8)));
    return desk;
  }

  /** Somebody who has not logged in. */
  static Desk stranger(int port) {
    return new Desk(port, REST);
  }

  /** Somebody in Tasklist, logged in on our page. */
  static Desk tasklist(int port, String login) {
    var desk = new Desk(port, WEBAPP);
    desk.logIn(login);
    return desk;
  }

  /** Wants to know at each door whether it opens, and goes through none. */
  Desk knocking() {
    headers.put(KnocksOnly.HEADER, "yes");
    headers.put("Accept", "*/*");
    return this;
  }

  boolean isOld() {
    return System.nanoTime() - since > OLD;
  }

  /** Somebody listens, or nobody does any more. */
  void heardBy(Consumer<Asked> listener) {
    heard = listener;
  }

  Reply claim(String task, String staffId) {
    return post("/task/" + task + "/claim", Map.of("userId", staffId));
  }

  Reply unclaim(String task) {
    return post("/task/" + task + "/unclaim", Map.of());
  }

  Reply submit(String task, Map<String, ?> answers) {
    return post("/task/" + task + "/submit-form", Map.of("variables", DeskJson.typed(answers)));
  }

  Reply complete(String task, Map<String, ?> answers) {
    return post("/task/" + task + "/complete", Map.of("variables", DeskJson.typed(answers)));
  }

  /** What the form of a task shows. */
  Map<String, Object> shown(String task) {
    var shown = new HashMap<String, Object>();
    Reply form = call("GET", prefix + "/task/" + task + "/form-variables", null);
    form.body()
        .fields()
        .forEachRemaining(
            field -> shown.put(field.getKey(), DeskJson.plain(field.getValue().path("value"))));
    return shown;
  }

  /** The fields that the form of a task lets people fill in. */
  Set<String> fields(String task) {
    var form = call("GET", prefix + "/task/" + task + "/deployed-form", null).body();
    return form.findParents("type").stream()
        .filter(part -> part.has("key") && !part.path("type").asText().equals("text"))
        .map(part -> part.path("key").asText())
        .collect(Collectors.toSet());
  }

  /** A call on the engine's REST. */
  Reply post(String path, Object body) {
    return call("POST", prefix + path, body);
  }

  Reply put(String path, Object body) {
    return call("PUT", prefix + path, body);
  }

  Reply call(String method, String path, Object body) {
    var request =
        asked(path)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, application/problem+json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(DeskJson.written(body)));
    var answer = sent(request);
    var reply = new Reply(answer.statusCode(), DeskJson.read(answer.body()));
    if (reply.status() < 300) {
      heard.accept(new Asked(method, path, body));
    }
    return reply;
  }

  /** Where a page sends on to. */
  String leadsTo(String path) {
    return sent(asked(path).GET()).headers().firstValue("Location").orElse("");
  }

  private void logIn(String login) {
    String token = csrf(sent(asked("/login").GET()).body());
    var form =
        Map.of("username", login, "password", "demo", "_csrf", token).entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var answer =
        sent(
            asked("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    if (answer.statusCode() != 302
        || answer.headers().firstValue("Location").orElse("").contains("error")) {
      throw new IllegalStateException(login + " could not log in: " + answer.statusCode());
    }
    headers.put("X-CSRF-TOKEN", csrf(sent(asked("/help").GET()).body()));
    // Who has no tasks of their own gets the token with the page of those who watch.
    for (String page : List.of("tasklist", "cockpit", "welcome")) {
      if (!cookies.containsKey("XSRF-TOKEN")) {
        sent(asked("/camunda/app/" + page + "/default/").GET());
      }
    }
    if (cookies.containsKey("XSRF-TOKEN")) {
      headers.put("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
    }
  }

  private HttpRequest.Builder asked(String path) {
    var request = HttpRequest.newBuilder(URI.create(origin + path));
    carried().forEach(request::header);
    return request;
  }

  /** What goes along with each call. */
  Map<String, String> carried() {
    var all = new HashMap<>(headers);
    if (!cookies.isEmpty()) {
      all.put(
          "Cookie",
          cookies.entrySet().stream()
              .map(c -> c.getKey() + "=" + c.getValue())
              .collect(Collectors.joining("; ")));
    }
    return all;
  }

  private HttpResponse<String> sent(HttpRequest.Builder request) {
    try {
      var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").stream()
          .flatMap(line -> HttpCookie.parse(line).stream())
          .forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String csrf(String page) {
    var found = CSRF.matcher(page);
    if (!found.find()) {
      throw new IllegalStateException("The page carries no token: " + page);
    }
    return found.group(1);
  }
}
