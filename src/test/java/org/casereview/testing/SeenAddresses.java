package org.casereview.testing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Every address that was asked for or answered with. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class SeenAddresses extends OncePerRequestFilter {

  private final Set<String> addresses = ConcurrentHashMap.newKeySet();

  public Set<String> all() {
    return Set.copyOf(addresses);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String query = request.getQueryString();
    addresses.add(request.getRequestURI() + (query == null ? "" : "?" + query));
    chain.doFilter(request, response);
    if (response.getHeader("Location") != null) {
      addresses.add(response.getHeader("Location"));
    }
  }
}
