package org.casereview.casefile;

import java.util.Optional;
import java.util.UUID;

/** What victims are known to wish; the capability that asks them stands behind it. */
public interface VictimWishes {

  /** A code such as OPTED_IN; empty where nobody has asked yet. */
  Optional<String> of(UUID victimId);
}
