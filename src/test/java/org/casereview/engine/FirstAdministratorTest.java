package org.casereview.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever asks, and however the path is written, there is no first administrator to create. */
@CaseReviewTest
class FirstAdministratorTest {

  private static final String CALL = "/camunda/api/admin/setup/default/user/create";
  private static final String PAGE = "/camunda/app/admin/default/setup/";
  private static final String SOMEBODY =
      """
      {"profile": {"id": "first", "firstName": "F", "lastName": "F", "email": ""},
       "credentials": {"password": "first"}}""";

  /** Ways to write a part of a path so that one reads it and another does not. */
  private static final List<UnaryOperator<String>> TRICKS =
      List.of(
          part -> part + ";x=1",
          part -> ";" + part,
          part -> "/" + part,
          part -> "./" + part,
          part -> "x/../" + part,
          part -> "%2e/" + part,
          part -> "%2e%2e/" + part,
          part -> "%2f" + part,
          part -> "%5c" + part,
          part -> part + ".",
          part -> part + "%00",
          part -> part + "%20",
          part -> part.toUpperCase(java.util.Locale.ROOT),
          part -> "%" + Integer.toHexString(part.charAt(0)) + part.substring(1),
          part -> "%25" + Integer.toHexString(part.charAt(0)) + part.substring(1));

  @Autowired private JdbcTemplate jdbc;
  @LocalServerPort private int port;
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void the_way_is_not_there_for_anybody() throws Exception {
    for (String login : List.of("", "screener", "admin")) {
      for (String path : List.of(CALL, PAGE)) {
        for (String method : List.of("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS")) {
          assertThat(asked(method, path, login).statusCode())
              .as("%s %s by '%s'", method, path, login)
              .isEqualTo(404);
        }
      }
    }
  }

  @Test
  void no_way_of_writing_the_path_leads_there() throws Exception {
    for (String login : List.of("", "admin")) {
      for (String path : written(CALL)) {
        var answer = asked("POST", path, login);
        boolean toLogin =
            answer.headers().firstValue("Location").filter(to -> to.endsWith("/login")).isPresent();
        assertThat(toLogin || answer.statusCode() >= 400 && answer.statusCode() <= 405)
            .as("POST %s by '%s': %d", path, login, answer.statusCode())
            .isTrue();
      }
      for (String path : written(PAGE)) {
        var page = asked("GET", path, login);
        assertThat(page.statusCode() == 200 && page.body().contains("/setup/"))
            .as("GET %s by '%s'", path, login)
            .isFalse();
      }
    }
    assertThat(jdbc.queryForObject("select count(*) from act_id_user", Long.class)).isZero();
    assertThat(jdbc.queryForObject("select count(*) from act_id_membership", Long.class)).isZero();
  }

  /** With one of its parts written otherwise, each in each way. */
  private static Set<String> written(String path) {
    List<String> parts = List.of(path.substring(1).split("/"));
    var all = new LinkedHashSet<String>();
    for (int i = 0; i < parts.size(); i++) {
      for (var trick : TRICKS) {
        var changed = new ArrayList<>(parts);
        changed.set(i, trick.apply(parts.get(i)));
        all.add("/" + String.join("/", changed) + (path.endsWith("/") ? "/" : ""));
      }
    }
    return all;
  }

  private HttpResponse<String> asked(String method, String path, String login)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(SOMEBODY));
    if (!login.isEmpty()) {
      request.header(
          "Authorization",
          "Basic " + Base64.getEncoder().encodeToString((login + ":demo").getBytes(UTF_8)));
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
