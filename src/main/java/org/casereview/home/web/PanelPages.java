package org.casereview.home.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of the panel's meetings, for its members and for those who arrange them. */
@Controller
class PanelPages {

  @GetMapping("/panels")
  String panels() {
    return "panels/panels";
  }

  @GetMapping("/panels/{number:PM-[0-9]{4}-[0-9]{6}}")
  String panel(@PathVariable String number, Model model) {
    model.addAttribute("number", number);
    return "panels/meeting";
  }
}
