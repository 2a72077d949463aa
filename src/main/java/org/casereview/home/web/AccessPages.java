package org.casereview.home.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.casereview.access.CaseGrants;
import org.casereview.access.EmergencyAccesses;
import org.casereview.access.Level;
import org.casereview.access.Reason;
import org.casereview.casefile.UnknownCase;
import org.casereview.home.Cases;
import org.casereview.people.Forces;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Refusal;
import org.casereview.policy.Policy;
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

/** Who is kept from a case or let to it, and the door that opens in an emergency. */
@Controller
@RequestMapping("/cases/{number}")
class AccessPages {

  private static final String REFUSED = "refused";

  private final CaseGrants grants;
  private final EmergencyAccesses emergencies;
  private final Cases cases;
  private final People people;
  private final Forces forces;
  private final Policy policy;
  private final CasePage casePage;

  AccessPages(
      CaseGrants grants,
      EmergencyAccesses emergencies,
      Cases cases,
      People people,
      Forces forces,
      Policy policy,
      CasePage casePage) {
    this.policy = policy;
    this.casePage = casePage;
    this.grants = grants;
    this.emergencies = emergencies;
    this.cases = cases;
    this.people = people;
    this.forces = forces;
  }

  @GetMapping("/access")
  String access(@ModelAttribute("me") Person me, @PathVariable String number, Model model) {
    return page(me, number, model);
  }

  @PostMapping("/access")
  String give(
      @ModelAttribute("me") Person me,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String staffId,
      @RequestParam(required = false) Level level,
      @RequestParam(defaultValue = "") String reasonCode,
      @RequestParam(defaultValue = "") String reason,
      Model model) {
    try {
      grants.give(number, staffId, level, new Reason(reasonCode, reason));
      return "redirect:/cases/" + number + "/access";
    } catch (Refusal refusal) {
      model.addAttribute(REFUSED, refusal.getMessage());
      model.addAttribute("staffId", staffId);
      model.addAttribute("typed", reason);
      return page(me, number, model);
    }
  }

  @PostMapping("/access/{id}/ending")
  String askEnd(
      @ModelAttribute("me") Person me,
      @PathVariable String number,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Model model) {
    try {
      grants.askEnd(number, id, reason);
      return "redirect:/cases/" + number + "/access";
    } catch (Refusal refusal) {
      model.addAttribute(REFUSED, refusal.getMessage());
      return page(me, number, model);
    }
  }

  @PostMapping("/access/{id}/end")
  String end(
      @ModelAttribute("me") Person me,
      @PathVariable String number,
      @PathVariable UUID id,
      Model model) {
    try {
      grants.end(number, id);
      return "redirect:/cases/" + number + "/access";
    } catch (Refusal refusal) {
      model.addAttribute(REFUSED, refusal.getMessage());
      return page(me, number, model);
    }
  }

  @PostMapping("/emergency")
  String open(
      @ModelAttribute("me") Person me,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String text,
      Model model) {
    try {
      emergencies.open(number, new Reason(code, text));
      return "redirect:/cases/" + number;
    } catch (Refusal refusal) {
      model.addAttribute(REFUSED, refusal.getMessage());
      model.addAttribute("code", code);
      model.addAttribute("text", text);
      return casePage.of(me, number, model);
    }
  }

  private String page(Person me, String number, Model model) {
    model.addAttribute("number", number);
    model.addAttribute("grants", grants.of(number));
    model.addAttribute("forceCode", cases.get(number).item().forceCode());
    model.addAttribute("mayGive", policy.lets(me.teams(), "give-grants"));
    model.addAttribute("mayAsk", policy.lets(me.teams(), "ask-end-of-grants"));
    model.addAttribute("exclusions", grants.reasons(Level.EXCLUDED));
    model.addAttribute("reasons", grants.reasons(Level.SPECIFIC));
    model.addAttribute("everybody", people.colleaguesOf(me));
    return "access";
  }

  /** The names that the page shows for a staff id and a force. */
  @ModelAttribute("names")
  People names() {
    return people;
  }

  @ModelAttribute("forceNames")
  Forces forceNames() {
    return forces;
  }

  @ExceptionHandler(UnknownCase.class)
  void unknown(HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.NOT_FOUND.value());
  }
}
