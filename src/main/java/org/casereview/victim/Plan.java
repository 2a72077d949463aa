package org.casereview.victim;

import java.time.LocalDate;
import java.util.Set;
import org.casereview.platform.Refusal;

/**
 * Whether somebody is told, and if so who, by whom and how.
 *
 * @param wishGivenOn the day on which the victim said what they wish, or null
 * @param toldPerson VICTIM or CLOSE_RELATIVE
 * @param approach how the first contact is made; text that is kept sealed
 */
public record Plan(
    Wish wish,
    LocalDate wishGivenOn,
    boolean tells,
    String toldPerson,
    String byWhom,
    String channel,
    boolean channelChecked,
    String approach,
    String reasons) {

  private static final Set<String> COLD = Set.of("SMS", "EMAIL", "LETTER");

  /** Not told: what would have said how to tell is left out. */
  public static Plan silent(Wish wish, LocalDate wishGivenOn, String reasons) {
    return new Plan(wish, wishGivenOn, false, null, null, null, false, null, reasons);
  }

  void require(Notice notice, LocalDate today) throws Refusal {
    if (wish.wasSaid() && (wishGivenOn == null || wishGivenOn.isAfter(today))) {
      throw new Refusal(
          "Enter the day on which the victim said so. Somebody who has said nothing has not been"
              + " asked yet: choose that.");
    }
    if (tells) {
      requireMayBeTold(notice);
      requireManner(notice);
    } else if (reasons == null) {
      throw new Refusal("Give the reasons why this victim is not told.");
    }
  }

  private void requireMayBeTold(Notice notice) throws Refusal {
    if (notice.isTakenBack()) {
      throw new Refusal(
          "The case was halted since, and the panel decides again: nobody is told this any more."
              + " Choose not to tell it, and give that as the reason.");
    }
    if ("NOT_TO_BE_TOLD".equals(notice.telling())) {
      throw new Refusal(
          "Who ended this case decided that its victims are not to be told. Choose not to tell"
              + " them, or ask a head of review to look at that decision first.");
    }
    if (wish.whyNot() != null) {
      throw new Refusal(wish.whyNot());
    }
    if (wish == Wish.OPTED_OUT_KEY_EVENTS_ONLY && !notice.keyEvent()) {
      throw new Refusal(
          "This victim asked to hear of key events only, and this is none. Choose not to tell"
              + " them.");
    }
    if (toldPerson == null || byWhom == null || channel == null) {
      throw new Refusal("Say who is told, by whom and on which channel.");
    }
    if ((wish == Wish.DECEASED) != "CLOSE_RELATIVE".equals(toldPerson)) {
      throw new Refusal(
          "A close relative is told in place of a victim who has died, and of nobody else. Correct"
              + " who is told, or the wish.");
    }
  }

  private void requireManner(Notice notice) throws Refusal {
    if (!channelChecked) {
      throw new Refusal(
          "A channel is used only when it was checked within the last %d days. Have it checked, or"
                  .formatted(notice.channelDays())
              + " choose another one.");
    }
    if (wish.isFirstContact() && approach == null) {
      throw new Refusal(
          "Nobody has asked this person before. Write down how the first contact is made, and how"
              + " it is kept safe.");
    }
    if (wish.isFirstContact() && COLD.contains(channel)) {
      throw new Refusal(
          "A first contact is never made by text message, e-mail or letter. Choose another"
              + " channel.");
    }
  }
}
