package org.casereview.decision.sitting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * When and where a meeting is held, and who sits.
 *
 * @param place a room, or the address of a video meeting
 * @param chair staff id of the member who leads it
 * @param members staff ids, the chair's among them
 */
public record SittingPlan(
    LocalDate day, LocalTime starts, String place, String chair, List<String> members) {

  public SittingPlan {
    members = List.copyOf(members);
  }
}
