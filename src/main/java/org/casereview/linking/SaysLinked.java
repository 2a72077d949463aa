package org.casereview.linking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereview.screening.LinkedCases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whether people have linked a case to another; what nobody has judged is unknown. */
@Component
@Transactional(readOnly = true)
class SaysLinked implements LinkedCases {

  private final Links links;

  SaysLinked(Links links) {
    this.links = links;
  }

  @Override
  public Optional<Boolean> isLinked(UUID caseId) {
    List<Link> found = links.of(caseId).links();
    if (found.stream().anyMatch(SaysLinked::isLinked)) {
      return Optional.of(true);
    }
    return found.stream().anyMatch(Link::isNew) ? Optional.empty() : Optional.of(false);
  }

  private static boolean isLinked(Link link) {
    return !link.verdicts().isEmpty()
        && link.verdicts().get(0).verdict() != LinkVerdict.NOT_RELATED;
  }
}
