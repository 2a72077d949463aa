package org.casereview.engine.access;

import java.util.List;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Actor;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds who logs in by login name and goes on with the immutable staff id. */
@Component
class StaffLogin implements UserDetailsService {

  private final People people;

  StaffLogin(People people) {
    this.people = people;
  }

  @Override
  public UserDetails loadUserByUsername(String login) {
    return Actor.as(Actor.LOGIN, () -> found(login));
  }

  private UserDetails found(String login) {
    Person person = people.byLogin(login).filter(Person::enabled).orElseThrow(StaffLogin::unknown);
    String hash = people.passwordHash(login).orElseThrow(StaffLogin::unknown);
    return User.withUsername(person.staffId()).password(hash).authorities(roles(person)).build();
  }

  static List<GrantedAuthority> roles(Person person) {
    return person.teams().stream()
        .map(team -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + team))
        .toList();
  }

  private static UsernameNotFoundException unknown() {
    return new UsernameNotFoundException("There is no such login.");
  }
}
