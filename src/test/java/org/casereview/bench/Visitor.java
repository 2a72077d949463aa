package org.casereview.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One person in a browser: logged in on our page, with the cookies that it gave. */
final class Visitor {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern TOKEN =
      Pattern.compile("name=\"_csrf\" (?:content|value)=\"([^\"]+)\"");
  private static final String TASKLIST = "/camunda/api/engine/engine/default/filter";

  /** Something that a person looks at. */
  record Page(String name, String path) {}

  private final String origin;
  private final HttpClient http;
  private final Map<String, String> cookies = new HashMap<>();
  private final List<Page> pages = new ArrayList<>();

  Visitor(int port, String login) throws IOException, InterruptedException {
    origin = "http://localhost:" + port;
    http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    logIn(login);
    for (String path : List.of("/", "/cases", "/late", "/api/cases?size=50")) {
      pages.add(new Page(path, path));
    }
    var lists = JSON.readTree(get(TASKLIST + "?resourceType=Task&firstResult=0&maxResults=20"));
    lists.forEach(
        list ->
            pages.add(
                new Page(
                    "Tasklist: " + list.path("name").asText(),
                    TASKLIST
                        + "/"
                        + list.path("id").asText()
                        + "/list?firstResult=0&maxResults=15")));
  }

  List<Page> pages() {
    return pages;
  }

  void open(Page page) throws IOException, InterruptedException {
    get(page.path());
  }

  /** What our own API answers. */
  JsonNode read(String path) throws IOException, InterruptedException {
    return JSON.readTree(get(path));
  }

  /** Sends a change as the page does. */
  JsonNode put(String path, Object body) throws IOException, InterruptedException {
    return JSON.readTree(changed("PUT", path, body));
  }

  /** The same for what is new. */
  void post(String path, Object body) throws IOException, InterruptedException {
    changed("POST", path, body);
  }

  private String changed(String method, String path, Object body)
      throws IOException, InterruptedException {
    var session = read("/api/session");
    var answer =
        sent(
            asked(path)
                .header("Content-Type", "application/json")
                .header(session.get("csrfHeader").asText(), session.get("csrfToken").asText())
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body))));
    if (answer.statusCode() >= 300) {
      throw new IOException(path + " answered " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  private void logIn(String login) throws IOException, InterruptedException {
    var token = TOKEN.matcher(get("/login"));
    if (!token.find()) {
      throw new IllegalStateException("The login page carries no token.");
    }
    String form =
        "username="
            + login
            + "&password=demo&_csrf="
            + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
    var answer =
        sent(
            asked("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    if (answer.headers().firstValue("Location").orElse("error").contains("error")) {
      throw new IllegalStateException(login + " could not log in: " + answer.statusCode());
    }
  }

  private String get(String path) throws IOException, InterruptedException {
    var answer =
        sent(asked(path).header("Accept", "application/hal+json, application/json, text/html"));
    if (answer.statusCode() != 200) {
      throw new IOException(path + " answered " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  /** Cookies by hand: the session's own is for TLS only, and the bench speaks without. */
  private HttpRequest.Builder asked(String path) {
    var request = HttpRequest.newBuilder(URI.create(origin + path));
    cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
    return request;
  }

  private HttpResponse<String> sent(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    var answer = http.send(request.build(), BodyHandlers.ofString());
    answer.headers().allValues("Set-Cookie").stream()
        .flatMap(line -> HttpCookie.parse(line).stream())
        .forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
    return answer;
  }
}
