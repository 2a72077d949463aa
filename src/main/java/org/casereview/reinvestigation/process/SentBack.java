package org.casereview.reinvestigation.process;

import java.util.Map;
import java.util.Optional;

/** What a form shows when the same work was sent back: that it was, and why. */
final class SentBack {

  private SentBack() {}

  static Map<String, Object> shown(Optional<String> why) {
    return Map.of("sentBack", why.isPresent(), "whySentBack", why.map(AsTyped::of).orElse(""));
  }
}
