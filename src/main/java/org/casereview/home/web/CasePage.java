package org.casereview.home.web;

import org.casereview.access.EmergencyAccesses;
import org.casereview.home.Cases;
import org.casereview.people.Person;
import org.casereview.policy.Policy;
import org.casereview.policy.Reach;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one case: its file, or how to open it in an emergency where it is closed. */
@Component
class CasePage {

  private final Cases cases;
  private final EmergencyAccesses emergencies;
  private final Policy policy;

  CasePage(Cases cases, EmergencyAccesses emergencies, Policy policy) {
    this.cases = cases;
    this.emergencies = emergencies;
    this.policy = policy;
  }

  /**
   * The name of its template, for which the model is filled.
   *
   * @throws org.casereview.casefile.UnknownCase where the person may not know of the case
   */
  String of(Person me, String number, Model model) {
    var item = cases.get(number).item();
    model.addAttribute("offer", emergencies.offer(number).orElse(null));
    model.addAttribute("mayKeepAway", policy.lets(me.teams(), "read-grants"));
    model.addAttribute(
        "tellsAll", policy.reach(me.teams(), "record-news").contains(Reach.EVERY_CASE));
    model.addAttribute("state", item.state());
    model.addAttribute("number", item.caseNumber());
    model.addAttribute("forceCode", item.forceCode());
    return "case";
  }
}
