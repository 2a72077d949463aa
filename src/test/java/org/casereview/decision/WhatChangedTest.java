package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;
import org.casereview.referral.NewInformation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever judged an older file sees what came in since, and nobody sees the votes by it. */
class WhatChangedTest extends OnDecision {

  @Autowired NewInformation information;
  @Autowired WhatChanged changed;

  @Test
  void a_stale_vote_shows_what_came_in_since() {
    var file = atPanel();
    cast(file, PANEL_1, Outcome.CLOSE);
    assertThat(changes(PANEL_1, file, 0)).isEmpty();
    comesIn(file, "A witness has come forward.");
    assertThat(changes(PANEL_1, file, 0))
        .extracting(WhatChanged.Change::words)
        .containsExactly(words(file));
    assertThat(changes(PANEL_1, file, 0).get(0).what())
        .isEqualTo("Somebody else told something new.");
    assertThat(changes(PANEL_2, file, 0)).as("who has not voted").isEmpty();
    cast(file, PANEL_2, Outcome.CLOSE);
    cast(file, PANEL_3, Outcome.CLOSE);
    assertThat(count(file)).isEqualTo(new Panels.Count(null, false, 2));
    assertThat(changes(MANAGER, file, 0)).hasSize(1);
    assertThat(forVoter(file, PANEL_1))
        .contains("told something", "folded in the Case file")
        .doesNotContain("witness");
    assertThat(forVoter(file, PANEL_2)).isEqualTo("Nothing has come in since.");
    vote(file, Outcome.CLOSE, Outcome.CLOSE, Outcome.CLOSE);
    assertThat(count(file).outcome()).isEqualTo(Outcome.CLOSE);
  }

  @Test
  void who_has_not_voted_is_told_what_came_in_since_the_panel_was_opened() {
    var file = atPanel();
    comesIn(file, "The exhibit was found.");
    for (String told :
        List.of(forVoter(file, PANEL_2), Actor.as(HEAD, () -> changed.forHead(file.id())))) {
      assertThat(told).contains("Somebody else told something new.").doesNotContain("exhibit");
    }
  }

  @Test
  void a_prepared_closure_shows_its_approver_what_came_in_since() {
    var file = decided(Outcome.CLOSE);
    prepares(file, closure(true, "TELL_BY_PLAN"));
    assertThat(forApprover(file)).isEqualTo("Nothing has come in since.");
    for (int news = 0; news < 90; news++) {
      walk.newInformation(file);
    }
    assertThat(approves(file, HEAD, true, null)).contains("New information");
    assertThat(forApprover(file)).hasSize(4000).endsWith("(more in the case file)");
    assertThat((List<?>) section(HEAD, file).get("changedSinceClosure")).hasSize(90);
    approves(file, HEAD, false, "Take it in.");
    prepares(file, closure(true, "TELL_BY_PLAN"));
    assertThat(forApprover(file)).isEqualTo("Nothing has come in since.");
  }

  private String forVoter(CaseFile file, String person) {
    return Actor.as(person, () -> changed.forVoter(file.id(), person));
  }

  private String forApprover(CaseFile file) {
    return Actor.as(HEAD, () -> changed.forApprover(file.id()));
  }

  private void comesIn(CaseFile file, String what) {
    walk.as(MANAGER, () -> information.told(file.id(), NewInformation.Source.THIRD_PARTY, what));
  }

  private UUID words(CaseFile file) {
    return walk.read(
        UUID.class, "select id from casereview.new_information where case_id = ?", file.id());
  }

  @SuppressWarnings("unchecked")
  private List<WhatChanged.Change> changes(String reader, CaseFile file, int round) {
    return (List<WhatChanged.Change>) round(reader, file, round).get("changed");
  }
}
