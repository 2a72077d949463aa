package org.casereview.decision.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.casereview.decision.PanelPapers;
import org.springframework.stereotype.Component;

/** How the panel voted before, with the votes that were not followed. */
@Component
class PackRounds {

  private final PanelPapers papers;

  PackRounds(PanelPapers papers) {
    this.papers = papers;
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
    return rows;
  }
}
