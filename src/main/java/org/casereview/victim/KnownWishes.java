package org.casereview.victim;

import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.VictimWishes;
import org.springframework.stereotype.Component;

/** What a victim was last known to wish, on whatever notice. */
@Component
class KnownWishes implements VictimWishes {

  private final NoticeDecisions decisions;

  KnownWishes(NoticeDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public Optional<String> of(UUID victimId) {
    return decisions.wishOf(victimId).map(Wish::name);
  }
}
