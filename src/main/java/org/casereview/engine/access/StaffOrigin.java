package org.casereview.engine.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.casereview.engine.ready.Nobody;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only under the names of the staff's own origin, and only paths that everybody reads
 * alike: what is behind would fail on others, each in its own way.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class StaffOrigin extends OncePerRequestFilter {

  /** Asked by what watches the node, which knows it by its address. */
  private static final String HEALTH = "/actuator/health";

  private final Set<String> hosts;
  private final Nobody nobody;
  private final HttpFirewall plain = new StrictHttpFirewall();

  StaffOrigin(@Value("${casereview.staff-origin.hosts}") Set<String> hosts, Nobody nobody) {
    this.hosts =
        hosts.stream()
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    this.nobody = nobody;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isPlain(request)) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    } else if (!isOurs(request)) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean isPlain(HttpServletRequest request) {
    try {
      plain.getFirewalledRequest(request);
      return request.getPathInfo() == null
          || request.getRequestURI().startsWith(request.getServletPath());
    } catch (RequestRejectedException doubtful) {
      return false;
    }
  }

  private boolean isOurs(HttpServletRequest request) {
    return hosts.contains(request.getServerName().toLowerCase(Locale.ROOT))
        || request.getRequestURI().equals(HEALTH)
        || nobody.isAsking(request);
  }
}
