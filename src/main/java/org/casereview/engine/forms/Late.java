package org.casereview.engine.forms;

import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;

import org.springframework.web.context.request.RequestContextHolder;

/**
 * Remembers for the request at hand that it came too late, so that it is answered as a conflict.
 */
public final class Late {

  private static final String NAME = Late.class.getName();

  private Late() {}

  /** Without a request, as in the work of the program itself, there is nobody to answer. */
  public static void note() {
    var request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.setAttribute(NAME, true, SCOPE_REQUEST);
    }
  }

  public static boolean isNoted() {
    var request = RequestContextHolder.getRequestAttributes();
    return request != null && request.getAttribute(NAME, SCOPE_REQUEST) != null;
  }
}
