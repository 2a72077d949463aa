package org.casereview.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Optional;
import java.util.Set;
import org.casereview.engine.ready.Nobody;
import org.casereview.engine.release.TaskLists;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Who is known at the login, and to the engine behind it. */
class LoginsTest {

  private final People people = mock(People.class);
  private final StaffLogin staff = new StaffLogin(people);
  private final Nobody nobody = mock(Nobody.class);

  @BeforeEach
  void theHashIsOfSomebodyEnabled() {
    when(people.passwordHash("p.q")).thenReturn(Optional.of("hash"));
  }

  @AfterEach
  void logOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void somebody_logs_in_by_name_and_goes_on_as_the_id_that_never_changes() {
    when(people.byLogin("p.q"))
        .thenAnswer(
            it -> {
              assertThat(Actor.now()).isEqualTo(Actor.LOGIN);
              return Optional.of(person(true));
            });
    var user = staff.loadUserByUsername("p.q");
    assertThat(user.getUsername()).isEqualTo("S0005");
    assertThat(user.getPassword()).isEqualTo("hash");
    assertThat(user.getAuthorities())
        .extracting(GrantedAuthority::getAuthority)
        .containsExactly("ROLE_screeners");
    assertThat(Actor.now()).isNull();
  }

  @Test
  void who_is_unknown_disabled_or_without_a_password_hears_the_same() {
    isUnknown();
    when(people.byLogin("p.q")).thenReturn(Optional.of(person(false)));
    isUnknown();
    when(people.byLogin("p.q")).thenReturn(Optional.of(person(true)));
    when(people.passwordHash("p.q")).thenReturn(Optional.empty());
    isUnknown();
  }

  private void isUnknown() {
    assertThatThrownBy(() -> staff.loadUserByUsername("p.q"))
        .isInstanceOf(UsernameNotFoundException.class)
        .hasMessage("There is no such login.");
  }

  @Test
  void the_node_that_asks_itself_is_somebody_without_a_right() {
    when(nobody.staffId()).thenReturn("NOBODY");
    when(nobody.isAsking("NOBODY", "made-for-this")).thenReturn(true);
    var provider = new NobodysLogin(nobody);
    var known = provider.authenticate(login("NOBODY", "made-for-this"));
    assertThat(known.getName()).isEqualTo("NOBODY");
    assertThat(known.getAuthorities()).isEmpty();
    assertThat(provider.authenticate(login("NOBODY", "guessed"))).isNull();
    assertThat(provider.supports(UsernamePasswordAuthenticationToken.class)).isTrue();
    assertThat(provider.supports(TestingAuthenticationToken.class)).isFalse();
  }

  @Test
  void the_engine_knows_whoever_is_logged_in_with_us_and_nobody_else() {
    assertThat(isKnownToTheEngine(null)).isFalse();
    assertThat(isKnownToTheEngine(login("S0005", "not yet checked"))).isFalse();
    assertThat(
            isKnownToTheEngine(
                new AnonymousAuthenticationToken(
                    "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_NONE"))))
        .isFalse();
    var checked =
        UsernamePasswordAuthenticationToken.authenticated(
            "S0005", null, AuthorityUtils.NO_AUTHORITIES);
    assertThat(isKnownToTheEngine(checked)).isTrue();
    var found = new StaffAuthentication().extractAuthenticatedUser(null, null);
    assertThat(found.getAuthenticatedUser()).isEqualTo("S0005");
  }

  @Test
  void who_logs_in_finds_their_own_list_made_in_their_own_name() {
    var lists = mock(TaskLists.class);
    var by = new String[1];
    doAnswer(it -> by[0] = Actor.now()).when(lists).ofPerson("S0005");
    new FirstLook(lists)
        .loggedIn(new InteractiveAuthenticationSuccessEvent(login("S0005", ""), getClass()));
    verify(lists).ofPerson("S0005");
    assertThat(by[0]).isEqualTo("S0005");
  }

  private static boolean isKnownToTheEngine(Authentication login) {
    SecurityContextHolder.getContext().setAuthentication(login);
    return new StaffAuthentication().extractAuthenticatedUser(null, null).isAuthenticated();
  }

  private static Authentication login(String name, String password) {
    return UsernamePasswordAuthenticationToken.unauthenticated(name, password);
  }

  private static Person person(boolean enabled) {
    return new Person(
        "S0005", "p.q", "P", "Q", enabled, Set.of("screeners"), Set.of(), Set.of(), Set.of(), true);
  }
}
