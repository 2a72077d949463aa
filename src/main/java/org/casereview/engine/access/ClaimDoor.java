package org.casereview.engine.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casereview.engine.EngineLogin;
import org.casereview.engine.forms.TaskDesk;
import org.casereview.platform.Actor;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says in a clean sentence why a person may not take a task, or put it back; for taking, the
 * engine's own listener behind it holds whatever comes another way.
 */
class ClaimDoor extends OncePerRequestFilter {

  private static final Pattern HANDS =
      Pattern.compile(
          "/(?:engine-rest|camunda/api/engine/engine/[^/]+)/task/([0-9a-f-]{36})/(claim|unclaim)");

  private final TaskDesk desk;
  private final EngineLogin login;

  ClaimDoor(TaskDesk desk, EngineLogin login) {
    this.desk = desk;
    this.login = login;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Matcher hands = HANDS.matcher(Place.of(request));
    String person = Actor.now();
    Optional<String> refusal =
        person != null && hands.matches()
            ? login.as(person, () -> refusal(hands.group(1), hands.group(2), person))
            : Optional.empty();
    if (refusal.isPresent()) {
      Answer.refuse(response, 400, refusal.get());
    } else {
      chain.doFilter(request, response);
    }
  }

  private Optional<String> refusal(String task, String act, String person) {
    return act.equals("claim") ? desk.refusal(task, person) : desk.notTheirs(task, person);
  }
}
