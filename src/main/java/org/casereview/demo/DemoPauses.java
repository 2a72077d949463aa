package org.casereview.demo;

import java.util.concurrent.atomic.AtomicBoolean;
import org.casereview.review.PauseExemption;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** While the demonstration is made, weeks pass in a minute, and nobody reads anything. */
@Component
@Profile("demo")
class DemoPauses implements PauseExemption {

  private final AtomicBoolean making = new AtomicBoolean();

  @Override
  public boolean holdsNow() {
    return making.get();
  }

  /** Does what belongs to the making; after it every pause holds. */
  void without(Runnable making) {
    this.making.set(true);
    try {
      making.run();
    } finally {
      this.making.set(false);
    }
  }
}
