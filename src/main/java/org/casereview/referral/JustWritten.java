package org.casereview.referral;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casereview.referral.Contents.Version;
import org.casereview.referral.format.Content;

/**
 * The contents that a block has written in this transaction, while its reviews begin: what asks for
 * them then is spared unsealing what was sealed a moment ago.
 */
final class JustWritten {

  private static final ThreadLocal<Map<UUID, Content>> AT_HAND = new ThreadLocal<>();

  private JustWritten() {}

  static void during(List<Version> versions, Runnable work) {
    AT_HAND.set(versions.stream().collect(Collectors.toMap(Version::caseId, Version::content)));
    try {
      work.run();
    } finally {
      AT_HAND.remove();
    }
  }

  static Optional<Content> of(UUID caseId) {
    return Optional.ofNullable(AT_HAND.get()).map(written -> written.get(caseId));
  }
}
