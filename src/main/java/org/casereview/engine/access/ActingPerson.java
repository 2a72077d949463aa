package org.casereview.engine.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.casereview.engine.ready.Nobody;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Actor;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes whoever is logged in the actor of the request, unless they were disabled meanwhile, or the
 * session has rested or lasted too long: then the login ends here.
 */
class ActingPerson extends OncePerRequestFilter {

  private final People people;
  private final Nobody nobody;
  private final SessionAge age;

  ActingPerson(People people, Nobody nobody, SessionAge age) {
    this.people = people;
    this.nobody = nobody;
    this.age = age;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    if (login == null || login instanceof AnonymousAuthenticationToken) {
      chain.doFilter(request, response);
      return;
    }
    Actor.enter(login.getName());
    try {
      var person = people.find(login.getName()).filter(this::mayAsk);
      if (person.isEmpty() || age.isOver(request)) {
        end(request);
      } else {
        goOn(login, person.get());
      }
      chain.doFilter(request, response);
    } finally {
      Actor.clear();
    }
  }

  /** Nobody is disabled for ever, and asks all the same while the node looks at itself. */
  private boolean mayAsk(Person person) {
    return person.enabled() || nobody.is(person.staffId());
  }

  /** With the rights of now, for this request: those of the login may have been taken since. */
  private static void goOn(Authentication login, Person person) {
    var now =
        UsernamePasswordAuthenticationToken.authenticated(
            login.getPrincipal(), null, StaffLogin.roles(person));
    now.setDetails(login.getDetails());
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(now);
    SecurityContextHolder.setContext(context);
  }

  private static void end(HttpServletRequest request) {
    Actor.clear();
    SecurityContextHolder.clearContext();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
