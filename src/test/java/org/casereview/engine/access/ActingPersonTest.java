package org.casereview.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.util.Optional;
import java.util.Set;
import org.casereview.engine.ready.Nobody;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** In whose name a request is answered, and with which rights: those of now. */
class ActingPersonTest {

  private final People people = mock(People.class);
  private final Nobody nobody = mock(Nobody.class);
  private final SessionAge age = mock(SessionAge.class);
  private final ActingPerson filter = new ActingPerson(people, nobody, age);
  private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/cases");
  private String actor = "never asked";
  private Authentication login;

  @BeforeEach
  void logIn() {
    var token =
        UsernamePasswordAuthenticationToken.authenticated(
            "S0005", null, AuthorityUtils.createAuthorityList("ROLE_managers"));
    token.setDetails("from where");
    SecurityContextHolder.getContext().setAuthentication(token);
  }

  @AfterEach
  void logOut() {
    SecurityContextHolder.clearContext();
    Actor.clear();
  }

  @Test
  void somebody_acts_with_the_teams_that_they_are_in_now() throws Exception {
    when(people.find("S0005")).thenReturn(Optional.of(person("S0005", true)));
    passes();
    assertThat(actor).isEqualTo("S0005");
    assertThat(login.getName()).isEqualTo("S0005");
    assertThat(login.getDetails()).isEqualTo("from where");
    assertThat(login.isAuthenticated()).isTrue();
    assertThat(login.getAuthorities())
        .extracting(GrantedAuthority::getAuthority)
        .containsExactly("ROLE_screeners");
    assertThat(Actor.now()).as("after the request").isNull();
  }

  @Test
  void who_is_unknown_or_disabled_has_no_login_any_more() throws Exception {
    when(people.find("S0005")).thenReturn(Optional.empty());
    isLoggedOut();
    logIn();
    when(people.find("S0005")).thenReturn(Optional.of(person("S0005", false)));
    isLoggedOut();
  }

  @Test
  void a_session_that_is_over_ends_with_the_login() throws Exception {
    when(people.find("S0005")).thenReturn(Optional.of(person("S0005", true)));
    when(age.isOver(any())).thenReturn(true);
    isLoggedOut();
  }

  @Test
  void a_program_without_a_session_is_turned_away_all_the_same() throws Exception {
    when(people.find("S0005")).thenReturn(Optional.empty());
    passes();
    assertThat(actor).isNull();
    assertThat(login).isNull();
  }

  @Test
  void the_node_asks_itself_as_somebody_who_is_disabled_for_ever() throws Exception {
    when(people.find("S0005")).thenReturn(Optional.of(person("NOBODY", false)));
    when(nobody.is("NOBODY")).thenReturn(true);
    passes();
    assertThat(login).isNotNull();
  }

  @Test
  void who_is_not_logged_in_goes_on_as_nobody() throws Exception {
    SecurityContextHolder.clearContext();
    passes();
    assertThat(actor).isNull();
    var anonymous =
        new AnonymousAuthenticationToken(
            "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_NONE"));
    SecurityContextHolder.getContext().setAuthentication(anonymous);
    passes();
    assertThat(actor).isNull();
    assertThat(login).isSameAs(anonymous);
    verifyNoInteractions(people);
  }

  @Test
  void a_request_that_fails_leaves_no_actor_to_the_next_one_on_its_thread() {
    when(people.find("S0005")).thenReturn(Optional.of(person("S0005", true)));
    FilterChain failing =
        (asked, answered) -> {
          throw new ServletException("broken");
        };
    assertThatThrownBy(() -> filter.doFilter(request, new MockHttpServletResponse(), failing))
        .hasMessage("broken");
    assertThat(Actor.now()).isNull();
  }

  private void isLoggedOut() throws Exception {
    var session = request.getSession();
    passes();
    assertThat(actor).isNull();
    assertThat(login).isNull();
    assertThat(request.getSession(false)).isNotSameAs(session);
  }

  private void passes() throws Exception {
    filter.doFilter(
        request,
        new MockHttpServletResponse(),
        (asked, answered) -> {
          actor = Actor.now();
          login = SecurityContextHolder.getContext().getAuthentication();
        });
  }

  private static Person person(String id, boolean enabled) {
    return new Person(
        id, "p", "P", "Q", enabled, Set.of("screeners"), Set.of(), Set.of(), Set.of(), true);
  }
}
