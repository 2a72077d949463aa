package org.casereview.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Cases that were opened in this very transaction and begin in it, many together: nothing is on
 * file about them that would have to be asked for, and what is written of each may be written for
 * all at once.
 */
public final class NewCases {

  private static final ThreadLocal<NewCases> AT_HAND = new ThreadLocal<>();

  private final Set<UUID> ids;
  private final Map<Class<?>, Object> gathered = new HashMap<>();
  private final List<Runnable> atEnd = new ArrayList<>();

  private NewCases(Collection<UUID> ids) {
    this.ids = new LinkedHashSet<>(ids);
  }

  /** Does the work that lets these cases begin; what was gathered is written when it is done. */
  public static void together(Collection<UUID> ids, Runnable work) {
    var before = AT_HAND.get();
    var mine = new NewCases(ids);
    AT_HAND.set(mine);
    try {
      work.run();
      mine.atEnd.forEach(Runnable::run);
    } finally {
      if (before == null) {
        AT_HAND.remove();
      } else {
        AT_HAND.set(before);
      }
    }
  }

  /** Those together with which this case begins; empty when it is not a new one among many. */
  public static Optional<NewCases> with(UUID caseId) {
    return Optional.ofNullable(AT_HAND.get()).filter(cases -> cases.ids.contains(caseId));
  }

  /** Those that begin together in this transaction now; empty when none do. */
  public static Optional<NewCases> atHand() {
    return Optional.ofNullable(AT_HAND.get());
  }

  public Set<UUID> ids() {
    return Collections.unmodifiableSet(ids);
  }

  /** What a capability gathers about these cases; made when it is first asked for. */
  public <T> T gathered(Class<T> kind, Supplier<T> first) {
    return kind.cast(gathered.computeIfAbsent(kind, k -> first.get()));
  }

  public void atEnd(Runnable write) {
    atEnd.add(write);
  }
}
