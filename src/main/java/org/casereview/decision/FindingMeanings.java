package org.casereview.decision;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

  FindingMeanings(JdbcClient jdbc, LinkedCases links) {
    this.jdbc = jdbc;
    this.links = links;
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
}
