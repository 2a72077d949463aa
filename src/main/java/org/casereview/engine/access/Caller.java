package org.casereview.engine.access;

import jakarta.servlet.http.HttpServletRequest;

/** Who is at the other end: a program that says what it wants, or a browser that may be misled. */
final class Caller {

  private Caller() {}

  /** Without the cookie of a session nobody can be made to act unawares. */
  static boolean isAProgram(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/")
        && (request.getHeader("Authorization") != null || request.getRequestedSessionId() == null)
        && isOfNoBrowser(request);
  }

  /** A browser says where a call comes from, and sends along a password that it remembers. */
  static boolean isOfNoBrowser(HttpServletRequest request) {
    return request.getHeader("Origin") == null && request.getHeader("Sec-Fetch-Site") == null;
  }
}
