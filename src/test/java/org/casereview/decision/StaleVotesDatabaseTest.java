package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Whoever counts: votes on an older version of the case file make no majority. */
class StaleVotesDatabaseTest extends OnDecision {

  @Test
  void votes_on_an_older_file_make_no_majority_in_the_database_either() {
    var file = atPanel();
    vote(file, Outcome.CLOSE, Outcome.CLOSE, Outcome.CLOSE);
    walk.newInformation(file);
    assertThatThrownBy(() -> countBySql(file, "MAJORITY", "CLOSE"))
        .hasMessageContaining("More than half of the panel");
    countBySql(file, "NEW_INFORMATION", null);
    assertThat(count(file).outcome()).isNull();
  }
}
