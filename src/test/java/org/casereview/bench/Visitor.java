package org.casereview.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
  private final List<Page> pages = new ArrayList<>();

  Visitor(int port, String login) throws IOException, InterruptedException {
    origin = "http://localhost:" + port;
    var cookies = new CookieManager(null, java.net.CookiePolicy.ACCEPT_ALL);
    http =
        HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    logIn(login);
    for (String path : List.of("/", "/cases", "/late", "/api/cases?size=50")) {
      pages.add(new Page(path, path));
    }
    var lists = JSON.readTree(get(TASKLIST + "?resourceType=Task&itemCount=false"));
    lists.forEach(
        list ->
            pages.add(
                new Page(
                    "Tasklist: " + list.path("name").asText(),
                    TASKLIST + "/" + list.path("id").asText() + "/list?maxResults=15")));
  }

  List<Page> pages() {
    return pages;
  }

  void open(Page page) throws IOException, InterruptedException {
    get(page.path());
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
        http.send(
            HttpRequest.newBuilder(URI.create(origin + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.discarding());
    if (answer.headers().firstValue("Location").orElse("error").contains("error")) {
      throw new IllegalStateException(login + " could not log in: " + answer.statusCode());
    }
  }

  private String get(String path) throws IOException, InterruptedException {
    var answer =
        http.send(
            HttpRequest.newBuilder(URI.create(origin + path))
                .header("Accept", "application/hal+json, application/json, text/html")
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(path + " answered " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }
}
