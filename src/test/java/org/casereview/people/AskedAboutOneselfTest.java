package org.casereview.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.casereview.platform.Actor;
import org.junit.jupiter.api.Test;

/** The database says from which cases a person is kept to that person and to the system alone. */
class AskedAboutOneselfTest extends OnGrants {

  @Test
  void nobody_learns_from_what_somebody_else_is_kept() {
    UUID kept = aCase("SCREENING");
    excludes(kept, REVIEWER);
    for (String asks : new String[] {HEAD, MANAGER, LIAISON}) {
      assertThatThrownBy(() -> excluded(asks, REVIEWER, kept))
          .as(asks)
          .hasRootCauseMessage("ERROR: Nobody asks from what somebody else is kept.");
    }
    assertThat(excluded(REVIEWER, REVIEWER, kept)).isTrue();
    assertThat(excluded(Actor.JOBS, REVIEWER, kept)).isTrue();
    assertThat(excluded(HEAD, HEAD, kept)).isFalse();
  }

  /** The table itself asks, in the name of whoever gives the grant. */
  @Test
  void a_head_still_lets_nobody_in_who_is_kept_out() {
    UUID kept = aCase("SCREENING");
    excludes(kept, REVIEWER);
    assertThatThrownBy(() -> grants(HEAD, kept, REVIEWER, "STANDARD", clock.instant(), null))
        .hasMessageContaining("There is no such case");
    grants(HEAD, kept, MANAGER, "STANDARD", clock.instant(), null);
    assertThatThrownBy(
            () ->
                as(
                    HEAD,
                    () ->
                        jdbc.queryForObject(
                            "select casereview.is_kept_from(?, ?, now())",
                            Boolean.class,
                            REVIEWER,
                            kept)))
        .hasRootCauseMessage("ERROR: permission denied for function is_kept_from");
  }

  private boolean excluded(String asks, String person, UUID of) {
    return as(
        asks,
        () ->
            jdbc.queryForObject(
                "select casereview.is_excluded(?, ?, now())", Boolean.class, person, of));
  }
}
