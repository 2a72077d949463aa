package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.casereview.casefile.CaseFile;

/** The forms that few cases come to, each answered on the way of a case that does. */
final class FormsUnderWay {

  private final OnCases test;
  private final CaseDriver driver;

  FormsUnderWay(OnCases test) {
    this.test = test;
    this.driver = test.driver;
  }

  void all() {
    withTheNca();
    WithTheForce.answersAllWith("So:", driver, test.decided("RETURN"));
    withALawyer();
    halted();
    onAppeal();
    rejected();
  }

  private void withTheNca() {
    var file = test.decided("ADOPT");
    var after = new AfterDecision(driver);
    after.adopts(file);
    after.proposesEnding(file);
    driver.does("head", file, "approveEnding", Map.of("approved", "YES"));
  }

  private void withALawyer() {
    var file = test.decided("REOPEN");
    WithAnAcquittal.tells(test, file, Set.of("S2"));
    advises(file, "MAY_REOPEN");
    WithAnAcquittal.confirms(test, file, "NO");
    advises(file, "CONSENT_NEEDED");
    WithAnAcquittal.confirms(test, file, "YES");
    driver.does(
        "head", file, "recordConsent", WithAnAcquittal.said("consentAnswer", "CONSENT_GIVEN"));
  }

  private void advises(CaseFile file, String answer) {
    driver.does("head", file, "recordLegalAdvice", WithAnAcquittal.said("adviceAnswer", answer));
  }

  private void halted() {
    var file = WithAnAcquittal.passed(test, Set.of());
    OnCases.PANEL.forEach(
        member -> driver.does(member, file, "castVote", OnCases.voting("REOPEN")));
    WithAnAcquittal.tells(test, file, Set.of("S1", "S2"));
    asks("manager", "/api/cases/" + file.number() + "/halt");
    driver.runJobs(file);
    driver.does("head", file, "confirmHalt", Map.of("haltConfirmed", "YES"));
  }

  private void onAppeal() {
    var file = test.screened(Told::ofOneVictim);
    driver.does("screener2", file, "confirmExclusion", test.leavingOutToo("screener2", file));
    asks("force-14", "/api/cases/" + file.number() + "/appeal");
    driver.runJobs(file);
    driver.does(
        "head",
        file,
        "decideAppeal",
        Map.of("upheld", "YES", "reasons", "A girl was missed.", "toldToForce", "You were right."));
  }

  private void rejected() {
    var rejections = new Rejections(driver);
    var number = rejections.rejected("force-14", Rejections.bad().alleging());
    rejections.asks("force-14", number);
    rejections.does("intake", number, "lookAtRejectedRape", Map.of("done", "FORCE_PHONED"));
    rejections.does(
        "intake",
        number,
        "confirmWithdrawal",
        Map.of("confirmed", "YES", "reasons", "Entered twice."));
  }

  private void asks(String login, String address) {
    var reply = driver.at(login).call("POST", address, Map.of("reasons", "Read it again."));
    assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
  }
}
