package org.casereview.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A case of force 14 of which a test asks only what it names. */
public final class SomeCase {

  private SomeCase() {}

  public static CaseFile in(CaseState state, UUID id, String number, long version) {
    return new CaseFile(
        id,
        number,
        "14",
        "REF",
        state,
        null,
        List.of(),
        null,
        List.of(),
        false,
        version,
        Instant.EPOCH);
  }
}
