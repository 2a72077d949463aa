package org.casereview.engine.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Actor;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes whoever is logged in the actor of the request, unless they were disabled meanwhile: then
 * the login ends here.
 */
class ActingPerson extends OncePerRequestFilter {

  private final People people;

  ActingPerson(People people) {
    this.people = people;
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
      if (people.find(login.getName()).filter(Person::enabled).isEmpty()) {
        end(request);
      }
      chain.doFilter(request, response);
    } finally {
      Actor.clear();
    }
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
