package org.casereview.screening;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFacet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ten criteria of a case: confirmed, or derived as long as nobody has confirmed them. */
@Component
class CriteriaFacet implements CaseFacet {

  private final Rounds rounds;

  CriteriaFacet(Rounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public String name() {
    return "criteria";
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, String> of(UUID caseId) {
    var criteria = new LinkedHashMap<String, String>();
    rounds
        .newest(caseId)
        .ifPresent(
            round -> {
              for (Criterion criterion : Criterion.values()) {
                criteria.put(criterion.field(), round.latest().get(Question.of(criterion)).name());
              }
            });
    return criteria;
  }
}
