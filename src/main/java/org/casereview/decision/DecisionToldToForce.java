package org.casereview.decision;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.casereview.casefile.ToldToForce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The outcome of the panel, once nobody has to approve it any more: a closure after its approval,
 * an adoption after it was taken on.
 */
@Component
class DecisionToldToForce implements ToldToForce {

  private static final String FINAL =
      """
      select c.id, o.outcome,
        case when c.state = 'CLOSED_NFA_UPHELD' then o.approved_at else o.decided_at end as at
      from casereview.review_case c join lateral casereview.told_of_decision(c.id) o on o.newest
      where c.id = any(?) and c.state in ('OUTCOME_RETURN', 'FORCE_ACTION', 'OUTCOME_REOPEN',
        'REINVESTIGATION', 'CPS_EARLY_ADVICE', 'CPS_CHARGING', 'CHARGED', 'COURT', 'CONCLUDED',
        'CLOSED_NFA_UPHELD')""";

  private final JdbcClient jdbc;

  DecisionToldToForce(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Final> outcomes(Collection<UUID> cases) {
    return jdbc.sql(FINAL)
        .param(cases.toArray(new UUID[0]))
        .query(
            (row, i) ->
                new Final(
                    row.getObject("id", UUID.class),
                    row.getString("outcome"),
                    row.getTimestamp("at").toInstant(),
                    null))
        .list();
  }
}
