package org.casereview.home.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.casereview.casefile.UnknownCase;
import org.casereview.people.Forces;
import org.casereview.people.Person;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The pages on which managers see the calendars, plan the backlog, and what either moves. */
@Controller
class CalendarPages {

  private final Forces forces;

  CalendarPages(Forces forces) {
    this.forces = forces;
  }

  @GetMapping("/sla/calendars")
  String calendars(@ModelAttribute("me") Person me) {
    return shown(me, "sla/calendars");
  }

  @GetMapping("/sla/backlog")
  String backlog(@ModelAttribute("me") Person me, Model model) {
    model.addAttribute("forces", forces.participating());
    return shown(me, "sla/backlog");
  }

  private static String shown(Person me, String page) {
    if (!Header.isIn(me, Header.CALENDARS)) {
      throw new UnknownCase();
    }
    return page;
  }

  @ExceptionHandler(UnknownCase.class)
  void notForThem(HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.NOT_FOUND.value());
  }
}
