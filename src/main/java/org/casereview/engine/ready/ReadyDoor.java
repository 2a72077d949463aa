package org.casereview.engine.ready;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Serves nobody before the node has found itself shut; only its own questions come through. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReadyDoor extends OncePerRequestFilter {

  private final Nobody nobody;
  private volatile boolean open;

  ReadyDoor(Nobody nobody) {
    this.nobody = nobody;
  }

  void open() {
    open = true;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (open || nobody.isAsking(request)) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", "2");
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().write("Case Review is starting. Try again in a moment.");
  }
}
