package org.casereview.screening.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.casereview.casefile.UnknownCase;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Refusal;
import org.casereview.policy.Policy;
import org.casereview.screening.ScreeningSheet;
import org.casereview.screening.ScreeningSheets;
import org.casereview.screening.process.ScreeningQueue;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The screener's desk: what waits, in which order, and what each answer was read from. */
@RestController
@RequestMapping("/api/screening")
@Tag(name = "Screening", description = "What waits for a screener; answers go through the form.")
class ScreeningApi {

  private final ScreeningQueue queue;
  private final ScreeningSheets sheets;
  private final People people;
  private final Policy policy;

  ScreeningApi(ScreeningQueue queue, ScreeningSheets sheets, People people, Policy policy) {
    this.queue = queue;
    this.sheets = sheets;
    this.people = people;
    this.policy = policy;
  }

  @GetMapping("/queue")
  @Operation(
      summary = "Counts what waits to be screened and names what comes next",
      description =
          "For screeners; without cases of forces of their own. Clear cases first, then by their"
              + " single unknown, then several unknowns, then proposed exclusions; rape first.")
  ResponseEntity<QueueView> queue(
      Principal principal, @Parameter(example = "14") @RequestParam(defaultValue = "") String force)
      throws Refusal {
    Person me = screener(principal);
    if (!me.formerForcesDeclared()) {
      throw new Refusal(
          "The forces that you have worked for are not declared yet. Ask an administrator to enter"
              + " them; then your cases stand here.");
    }
    return fresh(QueueView.of(queue.of(me), queue.forSecond(me), force, me.staffId()));
  }

  @GetMapping("/cases/{number}")
  @Operation(
      summary = "Shows each derived answer of a case beside what it was read from",
      description = "For screeners whom the case admits; the look is recorded.")
  ResponseEntity<ScreeningSheet> sheet(@PathVariable String number) throws Refusal {
    return fresh(sheets.open(number));
  }

  private Person screener(Principal principal) {
    return people
        .find(principal.getName())
        .filter(person -> policy.lets(person.teams(), "screen"))
        .orElseThrow(UnknownCase::new);
  }

  private static <T> ResponseEntity<T> fresh(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }
}
