package org.casereview.sla;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Of a matter of misconduct its liaisons alone are told, whatever the table says. */
class TeamOfMattersTest extends OnSla {

  @Autowired private Targets ours;

  @Test
  void nobody_else_is_told_of_a_matter_where_the_table_says_so() {
    targets.add("recordAssessment", "SLA-35", 5, "WD");
    assertThat(ours.of("standards-escalation", "recordAssessment", null).tellTeam())
        .isEqualTo("standards-liaisons");
    assertThat(ours.of("file-review", "recordAssessment", null).tellTeam()).isEqualTo("managers");
  }
}
