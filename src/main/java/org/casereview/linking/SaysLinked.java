package org.casereview.linking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.screening.LinkedCases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whether people have linked a case to another; what nobody has judged is unknown. */
@Component
@Transactional(readOnly = true)
class SaysLinked implements LinkedCases {

  private final Links links;
  private final CaseFiles cases;

  SaysLinked(Links links, CaseFiles cases) {
    this.links = links;
    this.cases = cases;
  }

  @Override
  public Optional<Boolean> isLinked(UUID caseId) {
    List<Link> found = links.of(caseId).links();
    if (found.stream().anyMatch(SaysLinked::isLinked)) {
      return Optional.of(true);
    }
    return found.stream().anyMatch(Link::isNew) ? Optional.empty() : Optional.of(false);
  }

  @Override
  public boolean isLinkedAcrossForces(UUID caseId) {
    String force = cases.get(caseId).forceCode();
    return links.of(caseId).links().stream()
        .filter(SaysLinked::isLinked)
        .anyMatch(link -> !cases.get(link.otherId()).forceCode().equals(force));
  }

  private static boolean isLinked(Link link) {
    return !link.verdicts().isEmpty()
        && link.verdicts().get(0).verdict() != LinkVerdict.NOT_RELATED;
  }
}
