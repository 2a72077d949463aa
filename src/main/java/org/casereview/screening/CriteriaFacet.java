package org.casereview.screening;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
    return rounds.latest(List.of(caseId)).values().stream()
        .map(CriteriaFacet::criteria)
        .findFirst()
        .orElse(Map.of());
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, Object> of(Collection<UUID> cases) {
    var shown = new HashMap<UUID, Object>();
    rounds.latest(cases).forEach((id, answers) -> shown.put(id, criteria(answers)));
    return shown;
  }

  private static Map<String, String> criteria(Sheet answers) {
    var criteria = new LinkedHashMap<String, String>();
    for (Criterion criterion : Criterion.values()) {
      criteria.put(criterion.field(), answers.get(Question.of(criterion)).name());
    }
    return criteria;
  }
}
