package org.casereview.home.web;

import org.casereview.people.Forces;
import org.casereview.people.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The page on which screeners confirm case after case at the keyboard. */
@Controller
class ScreeningPages {

  private final Forces forces;

  ScreeningPages(Forces forces) {
    this.forces = forces;
  }

  @GetMapping("/screening")
  String screening(@ModelAttribute("me") Person me, Model model) {
    model.addAttribute("staffId", me.staffId());
    model.addAttribute("forces", forces.participating());
    return "screening";
  }
}
