package org.casereview.victim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereview.casefile.CaseState.OUTCOME_RETURN;

import org.casereview.casefile.CaseState;
import org.junit.jupiter.api.Test;

/** Who may be told, and how, in sentences that say what to do. */
class PlansTest extends OnVictims {

  @Test
  void nobody_is_told_against_their_wish_or_their_safety() {
    var notice = reopened("ALIVE CONTACTABLE");
    assertThat(decides(notice, telling(Wish.OPTED_OUT))).contains("asked not to be told");
    assertThat(decides(notice, telling(Wish.UNSAFE_TO_CONTACT))).contains("not safe to contact");
    assertThat(decides(notice, telling(Wish.NOT_TRACED))).contains("tracing is for the force");
    assertThat(decides(notice, Plan.silent(Wish.OPTED_OUT, today(), null)))
        .contains("Give the reasons");
    assertThat(decides(notice, Plan.silent(Wish.OPTED_OUT, today(), "She said no."))).isNull();
  }

  @Test
  void silence_is_no_wish() {
    var notice = reopened("ALIVE CONTACTABLE");
    for (Wish said : new Wish[] {Wish.OPTED_IN, Wish.OPTED_OUT, Wish.OPTED_OUT_KEY_EVENTS_ONLY}) {
      assertThat(decides(notice, Plan.silent(said, null, "No answer.")))
          .contains("has said nothing has not been asked yet");
    }
    assertThat(decides(notice, Plan.silent(Wish.OPTED_IN, today().plusDays(1), "Soon.")))
        .contains("Enter the day");
    assertThat(decides(notice, Plan.silent(Wish.NOT_YET_ASKED, null, "No answer."))).isNull();
  }

  @Test
  void a_first_contact_is_planned_and_not_cold_on_a_channel_that_was_checked() {
    var notice = reopened("ALIVE CONTACTABLE");
    assertThat(decides(notice, telling(Wish.NOT_YET_ASKED, "VICTIM", "PHONE", null)))
        .contains("how the first contact is made");
    for (String cold : new String[] {"SMS", "EMAIL", "LETTER"}) {
      assertThat(decides(notice, telling(Wish.NOT_YET_ASKED, "VICTIM", cold, "Soon.")))
          .contains("never made by text message");
    }
    var unchecked =
        new Plan(
            Wish.OPTED_IN, today(), true, "VICTIM", "CENTRAL_TEAM", "PHONE", false, null, null);
    assertThat(decides(notice, unchecked)).contains("checked within the last 90 days");
    assertThat(decides(notice, telling(Wish.OPTED_IN, "VICTIM", null, null)))
        .contains("Say who is told");
    assertThat(decides(notice, telling(Wish.NOT_YET_ASKED, "VICTIM", "VIA_ISVA", "Soon.")))
        .isNull();
  }

  @Test
  void of_the_dead_a_close_relative_is_told() {
    var notice = reopened("DECEASED UNKNOWN");
    assertThat(decides(notice, telling(Wish.DECEASED, "VICTIM", "PHONE", "Soon.")))
        .contains("A close relative is told");
    assertThat(decides(notice, telling(Wish.OPTED_IN, "CLOSE_RELATIVE", "PHONE", "Soon.")))
        .contains("A close relative is told");
    assertThat(decides(notice, telling(Wish.DECEASED, "CLOSE_RELATIVE", "PHONE", null)))
        .contains("how the first contact is made");
    assertThat(decides(notice, telling(Wish.DECEASED, "CLOSE_RELATIVE", "IN_PERSON", "Soon.")))
        .isNull();
  }

  @Test
  void who_asked_to_hear_of_key_events_only_is_told_of_those() {
    var file = with("ALIVE CONTACTABLE");
    moves(file, OUTCOME_RETURN, CaseState.FORCE_ACTION);
    assertThat(decides(of(file).get(0), telling(Wish.OPTED_OUT_KEY_EVENTS_ONLY)))
        .contains("key events only");
    assertThat(decides(reopened("ALIVE CONTACTABLE"), telling(Wish.OPTED_OUT_KEY_EVENTS_ONLY)))
        .isNull();
  }
}
