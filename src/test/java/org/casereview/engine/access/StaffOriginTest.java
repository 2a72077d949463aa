package org.casereview.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.casereview.engine.ready.Nobody;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** One origin for staff: its names, its policies, and its cookie. */
@CaseReviewTest
class StaffOriginTest {

  private static final Pattern POLICY =
      Pattern.compile("Content-Security-Policy: ([^\r]*)", Pattern.CASE_INSENSITIVE);

  @LocalServerPort private int port;
  private LoginLine line;

  @BeforeEach
  void open() {
    line = new LoginLine(port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/login",
        "/camunda/app/tasklist/default/",
        "/camunda/api/engine/engine/default/task",
        "/engine-rest/task",
        "/api/cases"
      })
  void under_another_name_there_is_nothing(String path) throws IOException {
    for (String name : List.of("elsewhere.example", "10.0.0.7", "localhost.example")) {
      assertThat(line.asked("GET", name, path, "", "")).as(name).startsWith("HTTP/1.1 404");
    }
    for (String name : List.of("localhost", "LOCALHOST:" + port, "127.0.0.1")) {
      assertThat(line.asked("GET", name, path, "", "")).as(name).doesNotStartWith("HTTP/1.1 404");
    }
  }

  @Test
  void what_watches_the_node_asks_it_by_any_name() throws IOException {
    assertThat(line.asked("GET", "10.0.0.7", "/actuator/health", "", "")).contains("{\"status\":");
  }

  @Test
  void the_policy_of_the_webapps_is_this_and_no_other() throws IOException {
    String page =
        line.asked("GET", "localhost", "/camunda/app/tasklist/default/", line.loggedIn(), "");
    assertThat(page).startsWith("HTTP/1.1 200");
    var policies = POLICY.matcher(page).results().map(found -> found.group(1)).toList();
    assertThat(policies).hasSize(1);
    assertThat(policies.get(0).replaceAll("'nonce-[\\w+/=-]{16,}'", "'nonce'"))
        .isEqualTo(
            "base-uri 'self';script-src 'nonce' 'strict-dynamic' 'unsafe-eval';"
                + "style-src 'unsafe-inline' 'self';default-src 'self';img-src 'self' data:;"
                + "form-action 'self';frame-ancestors 'none';object-src 'none';"
                + "sandbox allow-forms allow-scripts allow-same-origin allow-popups"
                + " allow-downloads");
  }

  @Test
  void our_own_pages_have_the_strict_one() throws IOException {
    assertThat(
            POLICY.matcher(line.asked("GET", "localhost", "/help", line.loggedIn(), "")).results())
        .singleElement()
        .extracting(found -> found.group(1))
        .isEqualTo(
            "default-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'none';"
                + " object-src 'none'");
  }

  @Test
  void a_login_makes_a_new_session_and_a_logout_ends_it() throws IOException {
    String page = line.asked("GET", "localhost", "/login", "", "");
    String before = LoginLine.found(LoginLine.SESSION, page);
    String answer = line.logIn(page);
    String cookie = LoginLine.SESSION.matcher(answer).results().findFirst().orElseThrow().group();
    assertThat(cookie).contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/");
    String after = LoginLine.found(LoginLine.SESSION, answer);
    assertThat(after).isNotEqualTo(before);
    assertThat(line.status(before)).isEqualTo(401);
    assertThat(line.status(after)).isEqualTo(200);

    String token =
        LoginLine.found(LoginLine.TOKEN, line.asked("GET", "localhost", "/help", after, ""));
    line.asked("POST", "localhost", "/logout", after, "_csrf=" + token);
    assertThat(line.status(after)).isEqualTo(401);
  }

  /** A page of a stranger that has its name point to this machine can send any header. */
  @Test
  void what_a_proxy_would_say_is_believed_of_the_named_ones_alone() throws IOException {
    for (String said :
        List.of(
            "X-Forwarded-Host: localhost",
            "Forwarded: host=localhost;for=127.0.0.1",
            "X-Forwarded-Host: localhost\r\nX-Forwarded-Prefix: /engine-rest")) {
      assertThat(line.asked("GET", "elsewhere.example", "/login", "", "", said))
          .as(said)
          .startsWith("HTTP/1.1 404");
    }
    assertThat(line.asked("GET", "localhost", "/", "", "", "X-Forwarded-Host: elsewhere.example"))
        .startsWith("HTTP/1.1 302")
        .doesNotContain("elsewhere");
  }

  @Test
  void a_named_proxy_says_the_name_and_never_the_place() throws Exception {
    var filter = new NamedProxies(Set.of("10.1.0.0/16"));
    assertThat(told(filter, "10.1.2.3").getServerName()).isEqualTo("review.example");
    assertThat(told(filter, "10.1.2.3").getContextPath()).isEmpty();
    assertThat(told(filter, "10.2.2.3").getServerName()).isEqualTo("inside");
    assertThat(told(filter, "10.2.2.3").getContextPath()).isEmpty();
  }

  /** The page of a fault is made in a second turn, which begins with what came in. */
  @Test
  void the_page_of_a_fault_knows_of_a_proxy_what_the_page_asked_for_knew() throws Exception {
    var filter = new NamedProxies(Set.of("10.1.0.0/16"));
    var asked = from("10.1.2.3");
    isTold(asked);
    assertThat(behind(filter, asked).getServerName()).isEqualTo("review.example");
    var stranger = from("10.2.2.3");
    isTold(stranger);
    assertThat(behind(filter, stranger).getServerName()).isEqualTo("inside");
    assertThat(behind(filter, stranger).getHeader("X-Forwarded-Host")).isNull();
    assertThat(
            line.asked(
                "GET",
                "localhost",
                "/cases/CR-1999-000001",
                line.loggedIn(),
                "",
                "X-Forwarded-Host: elsewhere.example",
                "X-Forwarded-Prefix: /elsewhere"))
        .startsWith("HTTP/1.1 404")
        .doesNotContain("elsewhere");
  }

  @Test
  void a_name_in_the_settings_may_be_written_in_any_case() throws Exception {
    var origin = new StaffOrigin(Set.of("CaseReview.Example"), new Nobody());
    var request = new MockHttpServletRequest("GET", "/login");
    request.setServerName("casereview.EXAMPLE");
    var behind = new MockFilterChain();
    origin.doFilter(request, new MockHttpServletResponse(), behind);
    assertThat(behind.getRequest()).isNotNull();
  }

  private static HttpServletRequest told(NamedProxies filter, String peer) throws Exception {
    return behind(filter, from(peer));
  }

  private static MockHttpServletRequest from(String peer) {
    var request = new MockHttpServletRequest("GET", "/login");
    request.setServerName("inside");
    request.setRemoteAddr(peer);
    request.addHeader("X-Forwarded-Host", "review.example");
    request.addHeader("x-forwarded-prefix", "/engine-rest");
    return request;
  }

  /** As the server turns it to the page of a fault: filters look at the address that failed. */
  private static void isTold(MockHttpServletRequest request) {
    request.setDispatcherType(DispatcherType.ERROR);
    request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/login");
  }

  private static HttpServletRequest behind(NamedProxies filter, HttpServletRequest request)
      throws Exception {
    var behind = new MockFilterChain();
    filter.doFilter(request, new MockHttpServletResponse(), behind);
    return (HttpServletRequest) behind.getRequest();
  }
}
