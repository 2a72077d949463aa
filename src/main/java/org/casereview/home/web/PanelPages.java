package org.casereview.home.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.casereview.casefile.UnknownCase;
import org.casereview.people.Person;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of the panel's meetings, for its members and for those who arrange them. */
@Controller
class PanelPages {

  @GetMapping("/panels")
  String panels(@ModelAttribute("me") Person me) {
    require(me);
    return "panels/panels";
  }

  @GetMapping("/panels/{number:PM-[0-9]{4}-[0-9]{6}}")
  String panel(@ModelAttribute("me") Person me, @PathVariable String number, Model model) {
    require(me);
    model.addAttribute("number", number);
    return "panels/meeting";
  }

  private static void require(Person me) {
    if (me == null || !Header.isIn(me, Header.PANELS)) {
      throw new UnknownCase();
    }
  }

  @ExceptionHandler(UnknownCase.class)
  void notForThem(HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.NOT_FOUND.value());
  }
}
