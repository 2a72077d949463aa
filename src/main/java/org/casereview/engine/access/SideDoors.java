package org.casereview.engine.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.casereview.engine.release.RefusedReleases;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets through only those changing calls of the engine's REST that the webapps need for work on a
 * task. What is let through is compared as it was written; what is shut, decoded.
 */
class SideDoors extends OncePerRequestFilter {

  private static final Pattern NAMED = Pattern.compile("^/engine/[^/]+(?=/)");
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  /** Lists of people are for administrators; Tasklist shows names by the profile alone. */
  private static final Pattern PEOPLE =
      Pattern.compile(
          "(GET|HEAD|POST) /(user|group|tenant)(/count)?/*|(GET|HEAD) /identity/groups/*");

  /** Counts of all that ran, whoever may see it: they would betray what is kept from sight. */
  private static final Pattern TOTALS = Pattern.compile("[A-Z]+ /(metrics|telemetry)(/.*)?");

  private static final Pattern MODELS = Pattern.compile("[A-Z]+(/engine/[^/]+)?/deployment(/.*)?");

  private final String prefix;
  private final RefusedReleases refused;

  SideDoors(String prefix, RefusedReleases refused) {
    this.prefix = prefix;
    this.refused = refused;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String uri = request.getRequestURI().substring(request.getContextPath().length());
    if (!uri.startsWith(prefix + "/") || isOpen(request, uri)) {
      chain.doFilter(request, response);
      return;
    }
    if (MODELS.matcher(request.getMethod() + behind(uri)).matches()) {
      refused.atClosedDoor(Map.of(), "Models were offered over REST.");
    }
    Answer.refuse(
        response, 403, "This action is closed. Use the form of the task, or put the task back.");
  }

  private boolean isOpen(HttpServletRequest request, String uri) {
    String method = request.getMethod();
    String call = method + " " + NAMED.matcher(behind(uri)).replaceFirst("");
    String meant = method + " " + NAMED.matcher(behind(Place.of(request))).replaceFirst("");
    if (PEOPLE.matcher(meant).matches() && !request.isUserInRole("administrators")) {
      return method.equals("POST") && call.startsWith("POST /group") && onlyOwn(request);
    }
    if (TOTALS.matcher(meant).matches()) {
      return false;
    }
    return READS.contains(method) || OpenCall.admits(call);
  }

  private String behind(String path) {
    return path.substring(prefix.length());
  }

  /** Cockpit asks for the names of groups; the answer holds team names, never people. */
  private static boolean onlyOwn(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/camunda/");
  }
}
