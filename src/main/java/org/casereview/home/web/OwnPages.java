package org.casereview.home.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.casereview.casefile.CaseFilter;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.UnknownCase;
import org.casereview.home.Cases;
import org.casereview.home.LateThings;
import org.casereview.home.PressingList;
import org.casereview.people.Forces;
import org.casereview.people.Person;
import org.casereview.sla.BreachAccounts;
import org.casereview.sla.PressingClocks.How;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The pages that people open beside Tasklist and Cockpit. */
@Controller
class OwnPages {

  private static final int PAGE_SIZE = 50;
  private static final List<String> PRIORITIES = List.of("P0", "P1", "P2", "P3", "P4");
  private static final List<String> SCOPE_OUTCOMES =
      List.of(
          "IN_SCOPE",
          "PROVISIONALLY_IN_SCOPE",
          "INFORMATION_REQUIRED",
          "SCOPE_PANEL",
          "OUT_OF_SCOPE",
          "REFER_ELSEWHERE");

  private final Cases cases;
  private final LateThings late;
  private final PressingList pressing;
  private final BreachAccounts accounts;
  private final Forces forces;
  private final CasePage page;

  OwnPages(
      Cases cases,
      LateThings late,
      PressingList pressing,
      BreachAccounts accounts,
      Forces forces,
      CasePage page) {
    this.page = page;
    this.cases = cases;
    this.late = late;
    this.pressing = pressing;
    this.accounts = accounts;
    this.forces = forces;
  }

  @GetMapping("/")
  String home(@ModelAttribute("me") Person me, Model model) {
    model.addAttribute("counts", cases.counts());
    model.addAttribute("late", late.of(LateThings.audience(me), 10));
    return "home";
  }

  @GetMapping("/cases")
  String cases(
      @RequestParam(defaultValue = "") String force,
      @RequestParam(defaultValue = "") String reference,
      @RequestParam(required = false) CaseState state,
      @RequestParam(defaultValue = "") String priority,
      @RequestParam(defaultValue = "") String scopeOutcome,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    var filter = new CaseFilter(null, force, reference, state, priority, scopeOutcome);
    model.addAttribute("filter", filter);
    model.addAttribute("list", cases.list(filter, Math.max(0, page), PAGE_SIZE));
    model.addAttribute("forces", forces.participating());
    model.addAttribute("states", CaseState.values());
    model.addAttribute("priorities", PRIORITIES);
    model.addAttribute("scopeOutcomes", SCOPE_OUTCOMES);
    return "cases";
  }

  @GetMapping("/cases/{number}")
  String theCase(@ModelAttribute("me") Person me, @PathVariable String number, Model model) {
    return page.of(me, number, model);
  }

  @GetMapping("/find")
  String find(@RequestParam(defaultValue = "") String q, Model model) {
    var found = cases.find(q);
    if (found.size() == 1) {
      return "redirect:/cases/" + found.get(0).caseNumber();
    }
    model.addAttribute("q", q);
    model.addAttribute("found", found);
    return "find";
  }

  @GetMapping("/late")
  String late(@ModelAttribute("me") Person me, Model model) {
    model.addAttribute("late", late.of(LateThings.audience(me), 200));
    model.addAttribute("passed", pressing.of(me, How.LATE));
    model.addAttribute("today", pressing.of(me, How.TODAY));
    model.addAttribute("atRisk", pressing.of(me, How.AT_RISK));
    model.addAttribute("causes", accounts.causes());
    return "late";
  }

  @PostMapping("/late/{id}/seen")
  String seen(@ModelAttribute("me") Person me, @PathVariable UUID id) {
    late.seen(id, LateThings.audience(me));
    return "redirect:/late";
  }

  @GetMapping("/help")
  String help() {
    return "help";
  }

  @ExceptionHandler(UnknownCase.class)
  void unknown(HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.NOT_FOUND.value());
  }

  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  void notUnderstood(HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.BAD_REQUEST.value());
  }

  /** The name of the force for a code, for the templates. */
  @ModelAttribute("forceNames")
  Forces forceNames() {
    return forces;
  }
}
