package org.casereview.referral;

import java.util.UUID;
import org.casereview.casefile.CaseState;
import org.casereview.platform.Refusal;
import org.casereview.screening.ForceNews;
import org.springframework.stereotype.Component;

/** A late answer of a force and an upheld appeal are new information like any other. */
@Component
class NewsOnRecord implements ForceNews {

  private final NewInformation information;

  NewsOnRecord(NewInformation information) {
    this.information = information;
  }

  @Override
  public CaseState fromForce(UUID caseId, String what) throws Refusal {
    return information.told(caseId, NewInformation.Source.FORCE, what);
  }

  @Override
  public CaseState fromReview(UUID caseId, String what) throws Refusal {
    return information.told(caseId, NewInformation.Source.REVIEW, what);
  }
}
