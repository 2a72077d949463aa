package org.casereview.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Set;
import org.casereview.engine.ready.Nobody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Under which names the staff's origin answers, and whose word on names is believed. */
class OwnNamesTest {

  private final Nobody nobody = mock(Nobody.class);
  private final StaffOrigin origin = new StaffOrigin(Set.of(" Review.Example "), nobody);
  private final NamedProxies proxies = new NamedProxies(Set.of(" 10.1.0.0/16"));
  private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/cases");
  private final MockHttpServletResponse answer = new MockHttpServletResponse();

  @ParameterizedTest
  @CsvSource({
    "review.example, /cases, true",
    "REVIEW.example, /cases, true",
    "elsewhere.example, /cases, false",
    "elsewhere.example, /actuator/health, true",
    "elsewhere.example, /actuator/health/more, false"
  })
  void it_answers_under_its_own_names_alone(String name, String path, boolean answered)
      throws Exception {
    request.setServerName(name);
    request.setRequestURI(path);
    assertThat(behind(origin) != null).isEqualTo(answered);
    assertThat(answer.getStatus()).isEqualTo(answered ? 200 : 404);
  }

  @Test
  void the_node_that_looks_at_itself_does_so_by_its_address() throws Exception {
    request.setServerName("127.0.0.1");
    when(nobody.isAsking(any(HttpServletRequest.class))).thenReturn(true);
    assertThat(behind(origin)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/cases;x=1", "/cases//1", "/a/../cases", "/cases%2F1", "/cases\\1"})
  void a_path_that_could_be_read_in_two_ways_is_not_read(String path) throws Exception {
    request.setServerName("review.example");
    request.setRequestURI(path);
    assertThat(behind(origin)).isNull();
    assertThat(answer.getStatus()).isEqualTo(400);
  }

  @Test
  void a_path_of_which_a_part_stands_for_itself_is_written_plainly() throws Exception {
    request.setServerName("review.example");
    request.setServletPath("/engine-rest");
    request.setPathInfo("/task");
    request.setRequestURI("/engine-rest/task");
    assertThat(behind(origin)).isNotNull();
    request.setRequestURI("/engine%2Drest/task");
    assertThat(behind(origin)).isNull();
    assertThat(answer.getStatus()).isEqualTo(400);
  }

  @Test
  void a_named_proxy_is_believed_and_nobody_else() throws Exception {
    request.setServerName("inside");
    request.addHeader("X-Forwarded-Host", "review.example");
    request.setRemoteAddr("10.1.2.3");
    assertThat(behind(proxies).getServerName()).isEqualTo("review.example");
    request.setRemoteAddr("10.2.2.3");
    assertThat(behind(proxies).getServerName()).isEqualTo("inside");
    assertThat(behind(proxies).getHeader("X-Forwarded-Host")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.1.2.3", "10.2.2.3"})
  void nobody_says_where_the_application_stands(String peer) throws Exception {
    request.setRemoteAddr(peer);
    request.addHeader("x-forwarded-prefix", "/engine-rest");
    request.addHeader("Accept", "text/html");
    var seen = behind(proxies);
    assertThat(seen.getContextPath()).isEmpty();
    assertThat(seen.getRequestURI()).isEqualTo("/cases");
    assertThat(seen.getHeader("X-Forwarded-Prefix")).isNull();
    assertThat(Collections.list(seen.getHeaders("X-Forwarded-Prefix"))).isEmpty();
    assertThat(Collections.list(seen.getHeaderNames())).containsExactly("Accept");
    assertThat(seen.getHeader("Accept")).isEqualTo("text/html");
    assertThat(Collections.list(seen.getHeaders("Accept"))).containsExactly("text/html");
  }

  private HttpServletRequest behind(Filter filter) throws Exception {
    var behind = new MockFilterChain();
    answer.reset();
    filter.doFilter(request, answer, behind);
    return (HttpServletRequest) behind.getRequest();
  }
}
