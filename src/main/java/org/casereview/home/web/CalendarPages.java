package org.casereview.home.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.casereview.casefile.UnknownCase;
import org.casereview.people.Person;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The page on which managers see the calendars, and what changing them moves. */
@Controller
class CalendarPages {

  @GetMapping("/sla/calendars")
  String calendars(@ModelAttribute("me") Person me) {
    if (!Header.isIn(me, Header.CALENDARS)) {
      throw new UnknownCase();
    }
    return "sla/calendars";
  }

  @ExceptionHandler(UnknownCase.class)
  void notForThem(HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.NOT_FOUND.value());
  }
}
