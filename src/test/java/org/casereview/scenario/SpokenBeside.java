package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.testing.TestClock;

/** Everything that people can type beside a case, with one word in all of it. */
final class SpokenBeside {

  private final CaseDriver driver;
  private final TestClock clock;
  private final String word;

  SpokenBeside(CaseDriver driver, TestClock clock, String word) {
    this.driver = driver;
    this.clock = clock;
    this.word = word;
  }

  /** Tells the one victim of a case, at the second go. */
  void tellsTheVictim(CaseFile file) {
    does("victims", file, "decideNotice", AfterExclusion.telling(), "approach", "reasons");
    var unsafe = AfterExclusion.attempt(clock.instant(), "UNSAFE_TO_GO_ON");
    does("victims", file, "recordAttempt", unsafe, "note");
    does("victims", file, "decideNotice", AfterExclusion.silent(), "reasons");
  }

  void raisesARisk(CaseFile file) {
    var raised =
        driver
            .at("screener")
            .call(
                "POST",
                "/api/cases/" + file.number() + "/urgent-risks",
                Map.of("trigger", "U3", "reasons", word));
    assertThat(raised.status()).isEqualTo(201);
    does("duty", file, "triageRisk", AtRisk.triaged("YES"), "reasons");
    var given = AtRisk.acknowledged(clock.instant());
    does("duty", file, "recordAcknowledgement", given, "acknowledgedRole", "reference");
    does("duty", file, "planRisk", AtRisk.planned(clock.instant()), "who", "what");
    does("duty", file, "reviewRisk", AtRisk.lookedAt("LOW", "CLOSE"), "reasons");
  }

  private void does(
      String login, CaseFile file, String activity, Map<String, ?> answers, String... texts) {
    var said = new HashMap<String, Object>(answers);
    for (String text : texts) {
      said.put(text, word + " in " + text);
    }
    driver.does(login, file, activity, said);
  }
}
