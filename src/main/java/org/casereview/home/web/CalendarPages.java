package org.casereview.home.web;

import org.casereview.people.Forces;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages on which managers see the calendars, plan the backlog, and what either moves. */
@Controller
class CalendarPages {

  private final Forces forces;

  CalendarPages(Forces forces) {
    this.forces = forces;
  }

  @GetMapping("/sla/calendars")
  String calendars() {
    return "sla/calendars";
  }

  @GetMapping("/sla/backlog")
  String backlog(Model model) {
    model.addAttribute("forces", forces.participating());
    return "sla/backlog";
  }
}
