package org.casereview.home.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.casereview.casefile.UnknownCase;
import org.casereview.people.ForceContact;
import org.casereview.people.PeopleChanges;
import org.casereview.people.PeopleDirectory;
import org.casereview.people.PeopleDirectory.ForceLine;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whom to reach at each force, by day and night, and when that was verified last. */
@Controller
@RequestMapping("/forces")
class ForcePages {

  private final PeopleDirectory directory;
  private final PeopleChanges changes;
  private final Policy policy;

  ForcePages(PeopleDirectory directory, PeopleChanges changes, Policy policy) {
    this.policy = policy;
    this.directory = directory;
    this.changes = changes;
  }

  @GetMapping
  String list(@ModelAttribute("me") Person me, Model model) throws Refusal {
    model.addAttribute("lines", directory.contacts());
    model.addAttribute("days", directory.verifiedFor());
    model.addAttribute("directory", directory);
    model.addAttribute("changing", policy.lets(me.teams(), "change-staff"));
    return "people/forces";
  }

  @GetMapping("/{code}")
  String force(@ModelAttribute("me") Person me, @PathVariable String code, Model model)
      throws Refusal {
    ForceLine line = line(code);
    return form(me, line, line.contact(), model);
  }

  @PostMapping("/{code}")
  String propose(
      @ModelAttribute("me") Person me,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String lead,
      @RequestParam(defaultValue = "") String chiefOfficer,
      @RequestParam(defaultValue = "") String nightNumber,
      @RequestParam(defaultValue = "") String mailbox,
      @RequestParam(defaultValue = "") String verifiedOn,
      Model model,
      RedirectAttributes said)
      throws Refusal {
    ForceContact wanted = typed(code, lead, chiefOfficer, nightNumber, mailbox, null);
    try {
      LocalDate verified = PersonForm.day(verifiedOn);
      wanted = typed(code, lead, chiefOfficer, nightNumber, mailbox, verified);
      changes.propose(wanted);
    } catch (Refusal refusal) {
      model.addAttribute("refused", refusal.getMessage());
      return form(me, line(code), wanted, model);
    }
    said.addFlashAttribute("told", "Proposed. It holds as soon as somebody else has released it.");
    return "redirect:/forces";
  }

  private static ForceContact typed(
      String code, String lead, String chief, String number, String mailbox, LocalDate verified) {
    return new ForceContact(
        code, lead.strip(), chief.strip(), number.strip(), mailbox.strip(), verified, null);
  }

  private String form(Person me, ForceLine line, ForceContact shown, Model model) throws Refusal {
    model.addAttribute("force", line.force());
    model.addAttribute("contact", shown);
    model.addAttribute("changing", policy.lets(me.teams(), "change-staff"));
    model.addAttribute(
        "history",
        policy.lets(me.teams(), "read-changes")
            ? directory.history(line.force().code())
            : java.util.List.of());
    model.addAttribute("directory", directory);
    return "people/force";
  }

  private ForceLine line(String code) throws Refusal {
    return directory.contacts().stream()
        .filter(it -> it.force().code().equals(code))
        .findFirst()
        .orElseThrow(UnknownCase::new);
  }

  @ExceptionHandler({UnknownCase.class, Refusal.class})
  void notForThem(HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.NOT_FOUND.value());
  }
}
