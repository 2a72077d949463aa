package org.casereview.scenario;

/** Two referrals of one force as JSON: one clearly in scope, one with a code that nobody knows. */
final class SmallPackage {

  private SmallPackage() {}

  static String of(String reference) {
    return "[" + referral(reference + "/1", "15") + "," + referral(reference + "/2", "999") + "]";
  }

  private static String referral(String reference, String outcome) {
    return """
        {"forceCode": "14", "forceReference": "%s", "outcomeCode": "%s",
         "reportedDate": "2012-01-01", "offenceFrom": "2010-01-01", "offenceTo": "2011-12-31",
         "closedDate": "2013-05-06", "investigationLive": "N", "decidedBy": "POLICE",
         "closureRationale": "Evidential difficulties.", "suspectCount": "2", "victimCount": "2",
         "groupBased": "Y", "familialGroup": "N", "independentlyReviewed": "N",
         "suspects": [
          {"suspectReference": "S1", "familyName": "Example", "dateOfBirth": "1980-01-01",
           "lifeStatus": "ALIVE"},
          {"suspectReference": "S2", "familyName": "Sample", "dateOfBirth": "1981-02-02",
           "lifeStatus": "ALIVE"}],
         "victims": [
          {"victimReference": "V1", "familyName": "Specimen", "dateOfBirth": "1996-03-04"},
          {"victimReference": "V2", "familyName": "Pattern", "dateOfBirth": "1997-04-05"}],
         "offences": [
          {"offenceReference": "O1", "description": "Sexual activity with a child",
           "classification": "22B", "victimReference": "V1", "suspectReference": "S1",
           "dateFrom": "2010-06-01", "rape": "N", "contactOffence": "Y"},
          {"offenceReference": "O2", "description": "Sexual activity with a child",
           "classification": "22B", "victimReference": "V2", "suspectReference": "S2",
           "dateFrom": "2011-06-01", "rape": "N", "contactOffence": "Y"}]}"""
        .formatted(reference, outcome);
  }
}
