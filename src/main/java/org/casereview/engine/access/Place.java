package org.casereview.engine.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.UrlPathHelper;

/** Where a request goes to in the application, however its path was written. */
final class Place {

  private Place() {}

  /** Decoded, as those behind the filters read it, and without what a proxy puts before it. */
  static String of(HttpServletRequest request) {
    return UrlPathHelper.defaultInstance.getPathWithinApplication(request);
  }
}
