package org.casereview.decision;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casereview.casefile.CaseSuspects;
import org.casereview.casefile.CaseSuspects.Suspect;
import org.casereview.review.ReviewFindings.Finding;
import org.casereview.screening.LinkedCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What findings and facts of a case mean to the table of outcomes; which failing means what is
 * reference data.
 */
@Component
class FindingMeanings {

  private final JdbcClient jdbc;
  private final LinkedCases links;
  private final CaseSuspects suspects;

  FindingMeanings(JdbcClient jdbc, LinkedCases links, CaseSuspects suspects) {
    this.jdbc = jdbc;
    this.links = links;
    this.suspects = suspects;
  }

  /** Codes such as DECISION_FLAWED. */
  Set<String> of(java.util.List<Finding> findings) {
    var failings = findings.stream().map(Finding::failing).collect(Collectors.toSet());
    return jdbc.sql(
            "select distinct meaning from casereview.finding_meaning where failing_code = any(?)")
        .param(failings.toArray(new String[0]))
        .query(String.class)
        .set();
  }

  boolean isCrossForce(UUID caseId) {
    return links.isLinkedAcrossForces(caseId);
  }

  /** What nobody says is no acquittal. */
  boolean allLivingAcquitted(UUID caseId) {
    var living = suspects.of(caseId).stream().filter(Suspect::isLiving).toList();
    return !living.isEmpty()
        && living.stream().allMatch(suspect -> Boolean.TRUE.equals(suspect.acquitted()));
  }
}
