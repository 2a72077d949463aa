package org.casereview.referral;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.platform.Refusal;

/** Lets people work on rejected referrals, in the transaction of the record. */
public interface RejectedWork {

  /**
   * An item that is to be worked on.
   *
   * @param force whose liaisons have to cure it; null when central intake has to
   */
  record Begun(UUID id, String number, String force, boolean rapeAlleged) {}

  void begin(List<Begun> items);

  /** Ends whatever is asked of people about these items; a correction asked for counts as done. */
  void end(Collection<String> numbers, String why);

  /** What a person does about an item. */
  enum Act {
    ASK_WITHDRAWAL,
    CONFIRM_WITHDRAWAL
  }

  /** Does an open task in the name of a person, by the rules of its form in Tasklist. */
  void complete(Act act, String number, String staffId, Map<String, Object> answers) throws Refusal;
}
