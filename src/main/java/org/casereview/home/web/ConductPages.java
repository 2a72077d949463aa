package org.casereview.home.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.casereview.casefile.UnknownCase;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Refusal;
import org.casereview.standards.ConcernedStaff;
import org.casereview.standards.ConcernsOfTwo;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For standards liaisons alone: whom matters concern, and what waits for a second liaison. */
@Controller
@RequestMapping("/conduct-matters")
class ConductPages {

  private static final String HERE = "redirect:/conduct-matters";

  private final ConcernedStaff staff;
  private final ConcernsOfTwo two;
  private final People people;

  ConductPages(ConcernedStaff staff, ConcernsOfTwo two, People people) {
    this.staff = staff;
    this.two = two;
    this.people = people;
  }

  /** What was pressed. */
  private interface Deed {
    void done() throws Refusal;
  }

  @GetMapping
  String matters(@ModelAttribute("me") Person me, Model model) {
    model.addAttribute("concerns", two.standing());
    model.addAttribute("names", people);
    model.addAttribute("everybody", people.colleaguesOf(me));
    return "conduct-matters";
  }

  @PostMapping("/concerned")
  String name(
      @ModelAttribute("me") Person me,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String staffId,
      Model model) {
    model.addAttribute("number", number);
    model.addAttribute("staffId", staffId);
    return does(() -> named(number.strip(), staffId), me, model);
  }

  @PostMapping("/{number}/concerned/{staffId}/confirmation")
  String confirm(
      @ModelAttribute("me") Person me,
      @PathVariable String number,
      @PathVariable String staffId,
      Model model) {
    return does(() -> two.confirm(number, staffId), me, model);
  }

  @PostMapping("/{number}/concerned/{staffId}/ending")
  String askEnd(
      @ModelAttribute("me") Person me,
      @PathVariable String number,
      @PathVariable String staffId,
      @RequestParam(defaultValue = "") String reason,
      Model model) {
    return does(() -> two.askEnd(number, staffId, reason), me, model);
  }

  @PostMapping("/{number}/concerned/{staffId}/ending/answer")
  String answer(
      @ModelAttribute("me") Person me,
      @PathVariable String number,
      @PathVariable String staffId,
      @RequestParam(defaultValue = "false") boolean ends,
      Model model) {
    return does(() -> two.answerEnd(number, staffId, ends), me, model);
  }

  /** The number is typed by hand here, so who mistypes it is told what to do. */
  private void named(String number, String staffId) throws Refusal {
    try {
      staff.concerns(number, staffId);
    } catch (UnknownCase unknown) {
      throw new Refusal(
          "There is no such matter. Look at its number in Tasklist and type it again.");
    }
  }

  private String does(Deed deed, Person me, Model model) {
    try {
      deed.done();
      return HERE;
    } catch (Refusal refusal) {
      model.addAttribute("refused", refusal.getMessage());
      return matters(me, model);
    }
  }

  @ExceptionHandler(UnknownCase.class)
  void unknown(HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.NOT_FOUND.value());
  }
}
