package org.casereview.decision.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.casereview.decision.EarlierDecisions;
import org.casereview.decision.PanelPapers;
import org.springframework.stereotype.Component;

/** How the panel voted before, with the votes that were not followed, and what was decided. */
@Component
class PackRounds {

  private final PanelPapers papers;
  private final EarlierDecisions earlier;

  PackRounds(PanelPapers papers, EarlierDecisions earlier) {
    this.papers = papers;
    this.earlier = earlier;
  }

  List<Pack.Row> of(UUID id, Pseudonyms hide) {
    var rows = new ArrayList<Pack.Row>();
    for (var held : papers.held(id)) {
      String result = Plain.word(held.outcome() == null ? held.result() : held.outcome());
      rows.add(new Pack.Row("Voting round " + held.round(), result));
      held.dissent()
          .forEach(
              d ->
                  rows.add(
                      new Pack.Row(
                          (held.outcome() == null ? "voted: " : "not followed: ")
                              + (d.outcome() == null ? "ask first" : Plain.word(d.outcome())),
                          hide.in(d.reasons()))));
    }
    papers.setAside(id).forEach(it -> rows.add(setAside(it)));
    var decided = papers.decided(id);
    var rounds = earlier.decidedAt(id);
    for (int last = decided.size(); last > 0; last--) {
      var it = decided.get(last - 1);
      rows.add(decision(rounds.indexOf(it.at()) + 1, it));
    }
    return rows;
  }

  private static Pack.Row decision(int round, PanelPapers.Earlier it) {
    return new Pack.Row(
        "Round %d of the case".formatted(round),
        "%s, decided on %s %s"
            .formatted(
                Plain.word(it.outcome()),
                Plain.day(it.at()),
                it.byHead() ? "by the head of review" : "by a majority of the panel"));
  }

  private static Pack.Row setAside(PanelPapers.SetAside it) {
    return new Pack.Row(
        "Set aside on " + Plain.day(it.at()),
        "%s: an acquittal came up before it was carried out".formatted(Plain.word(it.outcome())));
  }
}
