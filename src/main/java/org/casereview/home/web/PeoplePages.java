package org.casereview.home.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casereview.casefile.UnknownCase;
import org.casereview.people.Absence;
import org.casereview.people.Forces;
import org.casereview.people.People;
import org.casereview.people.PeopleChanges;
import org.casereview.people.PeopleDirectory;
import org.casereview.people.Person;
import org.casereview.people.StaffEntry;
import org.casereview.people.TeamFilter;
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

/** The staff list: who there is, what waits for a second person, and one person at a time. */
@Controller
@RequestMapping("/people")
class PeoplePages {

  private static final String PROPOSED =
      "Proposed. It holds as soon as somebody else has released it.";
  private static final StaffEntry NOBODY =
      new StaffEntry("", "", "", "", true, Set.of(), Set.of(), Set.of(), List.of(), false);

  private final PeopleDirectory directory;
  private final PeopleChanges changes;
  private final People people;
  private final Forces forces;
  private final Policy policy;

  PeoplePages(
      PeopleDirectory directory,
      PeopleChanges changes,
      People people,
      Forces forces,
      Policy policy) {
    this.policy = policy;
    this.directory = directory;
    this.changes = changes;
    this.people = people;
    this.forces = forces;
  }

  @GetMapping
  String list(
      @ModelAttribute("me") Person me,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String team,
      Model model)
      throws Refusal {
    model.addAttribute("people", directory.list(q, team));
    model.addAttribute("q", q);
    model.addAttribute("team", team);
    model.addAttribute("teams", people.teams(TeamFilter.all()));
    boolean keeps = policy.lets(me.teams(), "read-changes");
    model.addAttribute("keeps", keeps);
    var waiting = keeps ? directory.waiting() : List.<PeopleDirectory.Waiting>of();
    model.addAttribute("waiting", waiting);
    model.addAttribute("imports", imports(waiting));
    model.addAttribute("changing", policy.lets(me.teams(), "change-staff"));
    return "people/list";
  }

  @GetMapping("/new")
  String somebodyNew(@ModelAttribute("me") Person me, Model model) throws Refusal {
    return person(me, NOBODY, model);
  }

  @GetMapping("/{staffId}")
  String person(@ModelAttribute("me") Person me, @PathVariable String staffId, Model model)
      throws Refusal {
    return person(me, directory.entry(staffId).orElseThrow(UnknownCase::new), model);
  }

  @PostMapping("/{staffId}")
  String propose(
      @ModelAttribute("me") Person me,
      @PathVariable String staffId,
      @RequestParam(defaultValue = "") String newId,
      PersonForm form,
      Model model,
      RedirectAttributes said)
      throws Refusal {
    String id = staffId.equals("new") ? newId : staffId;
    StaffEntry wanted;
    try {
      wanted = form.entry(id);
    } catch (Refusal refusal) {
      said.addFlashAttribute("refused", refusal.getMessage());
      return "redirect:/people/" + staffId;
    }
    try {
      changes.propose(wanted);
    } catch (Refusal refusal) {
      model.addAttribute("refused", refusal.getMessage());
      model.addAttribute("isNew", staffId.equals("new"));
      return person(me, wanted, model);
    }
    said.addFlashAttribute("told", PROPOSED);
    return "redirect:/people";
  }

  @PostMapping("/{staffId}/absences")
  String absence(
      @ModelAttribute("me") Person me,
      @PathVariable String staffId,
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String coverNote,
      @RequestParam(defaultValue = "") String reviews,
      @RequestParam(defaultValue = "") String waitUntil,
      Model model,
      RedirectAttributes said)
      throws Refusal {
    try {
      changes.propose(
          new Absence(
              staffId,
              PersonForm.day(from),
              PersonForm.day(to),
              kind,
              coverNote.isBlank() ? null : coverNote.strip(),
              reviews,
              PersonForm.day(waitUntil)));
    } catch (Refusal refusal) {
      model.addAttribute("refusedAbsence", refusal.getMessage());
      return person(me, staffId, model);
    }
    said.addFlashAttribute("told", PROPOSED);
    return "redirect:/people";
  }

  @PostMapping("/changes/{id}/release")
  String release(@PathVariable UUID id, RedirectAttributes said) {
    return answered(said, "Released. It holds from now on.", () -> changes.release(id));
  }

  @PostMapping("/changes/{id}/withdraw")
  String withdraw(@PathVariable UUID id, RedirectAttributes said) {
    return answered(said, "Taken back. Nothing has changed.", () -> changes.withdraw(id));
  }

  @PostMapping("/changes/{id}/refuse")
  String refuse(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes said) {
    return answered(said, "Refused. Nothing has changed.", () -> changes.refuse(id, reason));
  }

  /** How many changes of each imported table wait for somebody else than their proposer. */
  private static Map<UUID, Long> imports(List<PeopleDirectory.Waiting> waiting) {
    return waiting.stream()
        .filter(it -> it.change().importId() != null && !it.own())
        .collect(
            Collectors.groupingBy(
                it -> it.change().importId(), LinkedHashMap::new, Collectors.counting()));
  }

  /** An answer to a change, which may be refused. */
  private interface Answering {
    void run() throws Refusal;
  }

  private static String answered(RedirectAttributes said, String told, Answering answering) {
    try {
      answering.run();
      said.addFlashAttribute("told", told);
    } catch (Refusal refusal) {
      said.addFlashAttribute("refused", refusal.getMessage());
    }
    return "redirect:/people";
  }

  private String person(Person me, StaffEntry entry, Model model) throws Refusal {
    boolean known = directory.entry(entry.staffId()).isPresent();
    boolean keeps = policy.lets(me.teams(), "read-changes");
    model.addAttribute("entry", entry);
    model.addAttribute("known", known);
    model.addAttribute("teams", people.teams(TeamFilter.all()));
    model.addAttribute("forces", forces.all());
    model.addAttribute("forceNames", forces);
    model.addAttribute("directory", directory);
    model.addAttribute("absences", known ? directory.absences(entry.staffId()) : List.of());
    model.addAttribute("history", known && keeps ? directory.history(entry.staffId()) : List.of());
    boolean own = me.staffId().equals(entry.staffId());
    model.addAttribute("own", own);
    model.addAttribute("changing", !own && policy.lets(me.teams(), "change-staff"));
    model.addAttribute("mayRecordAbsence", known && !own && keeps);
    return "people/person";
  }

  /** Who may not see the list is not told that it is there. */
  @ExceptionHandler({UnknownCase.class, Refusal.class})
  void notForThem(HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.NOT_FOUND.value());
  }
}
