package org.casereview.engine.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.casereview.engine.forms.Late;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers who comes too late with 409; to the engine's REST every refusal is alike. */
class LateDoor extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, new Conflicts(response));
  }

  private static final class Conflicts extends HttpServletResponseWrapper {

    private Conflicts(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void setStatus(int status) {
      boolean isRefused = status >= HttpStatus.BAD_REQUEST.value();
      super.setStatus(isRefused && Late.isNoted() ? HttpStatus.CONFLICT.value() : status);
    }
  }
}
