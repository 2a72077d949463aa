package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Refusals of who tells victims, and of who acts on danger. */
@EnabledIfSystemProperty(named = OnRefusals.FULL, matches = "true")
class RefusalsOfVictimsInTheBrowserTest extends OnRefusals {

  private static final Map<String, Object> TELLING = AfterExclusion.telling();
  private static final Map<String, Object> UNASKED =
      with(without(TELLING, "wishGivenOn"), "wish", "NOT_YET_ASKED");
  private static final String APPROACH = "By the adviser whom she knows.";

  @AfterAll
  static void each_row_of_the_list_was_seen() {
    RefusalList.wasSeen(RefusalList.VICTIMS::equals);
  }

  /** Left out, with one victim; nothing that those who asked for key events alone are told. */
  private CaseFile leftOut(String victimNotice) {
    var file = screened(Told::ofOneVictim);
    var answers = leavingOutToo("screener2", file);
    answers.put("victimNotice", victimNotice);
    driver.does("screener2", file, "confirmExclusion", answers);
    return file;
  }

  private void deciding(CaseFile file, Map<String, ?> answers, String sentence) {
    refused.sending("victims", file, "decideNotice", answers, sentence);
  }

  @Test
  void who_decides_whether_a_victim_is_told_hears_what_their_wish_forbids() {
    var file = leftOut("TELL_BY_PLAN");
    deciding(file, without(TELLING, "wishGivenOn"), "Enter the day on which the victim said so.");
    wishes().forEach((wish, sentence) -> deciding(file, with(TELLING, "wish", wish), sentence));
    var other = leftOut("NOT_TO_BE_TOLD");
    deciding(other, TELLING, "Who ended this case decided that its victims are not to be told.");
  }

  private static Map<String, String> wishes() {
    var wishes = new LinkedHashMap<String, String>();
    wishes.put("OPTED_OUT", "This victim asked not to be told.");
    wishes.put("OPTED_OUT_KEY_EVENTS_ONLY", "This victim asked to hear of key events only");
    wishes.put("NOT_TRACED", "This victim is not traced");
    wishes.put("UNSAFE_TO_CONTACT", "It is not safe to contact this victim.");
    return wishes;
  }

  @Test
  void who_decides_how_a_victim_is_told_hears_what_is_missing() {
    var file = leftOut("TELL_BY_PLAN");
    deciding(file, without(TELLING, "channel"), "Say who is told, by whom and on which channel.");
    deciding(file, with(TELLING, "toldPerson", "CLOSE_RELATIVE"), "A close relative is told in");
    deciding(file, with(TELLING, "channelChecked", "NO"), "A channel is used only when it was");
    deciding(file, UNASKED, "Nobody has asked this person before.");
    deciding(
        file,
        with(with(UNASKED, "approach", APPROACH), "channel", "SMS"),
        "A first contact is never made by text message");
    deciding(
        file, with(TELLING, "decision", "DO_NOT_TELL"), "Give the reasons why this victim is not");
  }

  @Test
  void who_records_an_attempt_hears_what_cannot_be() {
    var file = leftOut("TELL_BY_PLAN");
    driver.does("victims", file, "decideNotice", TELLING);
    var told = AfterExclusion.attempt(clock.instant(), "TOLD");
    refused.sending(
        "victims",
        file,
        "recordAttempt",
        with(told, "attemptedOn", "2026-01-05"),
        "The attempt is older than the decision how to tell this victim.");
    refused.sending(
        "victims",
        file,
        "recordAttempt",
        with(told, "attemptResult", "TAKEN_BACK"),
        "The case was not halted: what there is to tell still holds.");
  }

  @Test
  void who_tells_what_was_taken_back_is_told_so() {
    var file = WithAnAcquittal.passed(this, Set.of());
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting("REOPEN")));
    WithAnAcquittal.tells(this, file, Set.of("S1", "S2"));
    var asked =
        driver
            .at("manager")
            .call("POST", "/api/cases/" + file.number() + "/halt", Map.of("reasons", "Acquitted."));
    assertThat(asked.status()).isEqualTo(201);
    driver.runJobs(file);
    driver.does("head", file, "confirmHalt", Map.of("haltConfirmed", "YES"));
    deciding(file, TELLING, "The case was halted since, and the panel decides again");
  }

  @Test
  void who_records_who_took_a_danger_on_hears_what_cannot_be() {
    var file = referred();
    assertThat(AtRisk.raises(driver.at("screener"), file, "U3").status()).isEqualTo(201);
    driver.runJobs(file);
    driver.does("duty", file, "triageRisk", AtRisk.triaged("YES"));
    var given = AtRisk.acknowledged(clock.instant());
    refused.sending(
        "duty",
        file,
        "recordAcknowledgement",
        with(given, "acknowledgedOn", "2099-01-01"),
        "The acknowledgement is in the future");
    refused.sending(
        "duty",
        file,
        "recordAcknowledgement",
        with(given, "acknowledgedOn", "2026-01-05"),
        "The acknowledgement is older than the risk.");
  }
}
