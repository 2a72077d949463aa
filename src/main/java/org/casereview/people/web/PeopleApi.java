package org.casereview.people.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.people.Absence;
import org.casereview.people.ForceContact;
import org.casereview.people.PeopleChanges;
import org.casereview.people.PeopleDirectory;
import org.casereview.people.ProposedChange;
import org.casereview.people.StaffEntry;
import org.casereview.platform.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Staff and forces, and the changes of both by two people. */
@RestController
@RequestMapping("/api/people")
@Tag(name = "People")
class PeopleApi {

  /** Why a change is refused. */
  @Schema(name = "PeopleWhy")
  record Why(String reason) {}

  private final PeopleDirectory directory;
  private final PeopleChanges changes;

  PeopleApi(PeopleDirectory directory, PeopleChanges changes) {
    this.directory = directory;
    this.changes = changes;
  }

  @GetMapping
  @Operation(summary = "Lists staff", description = "For who looks after them; allocators read.")
  List<StaffEntry> list(
      @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String team)
      throws Refusal {
    return directory.list(q, team);
  }

  @GetMapping("/forces")
  @Operation(
      summary = "Lists whom to reach at each force",
      description =
          "With the day on which it was verified last; stale: not for the days of the reference"
              + " data.")
  List<PeopleDirectory.ForceLine> forces() throws Refusal {
    return directory.contacts();
  }

  @GetMapping("/changes")
  @Operation(summary = "Lists the changes that wait for a second person")
  List<ProposedChange> open() throws Refusal {
    return directory.open();
  }

  @PostMapping("/changes/person")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Proposes an entry of the staff list, whole",
      description = "Somebody else releases it; neither may be the one whom it is about.")
  Map<String, UUID> propose(@RequestBody StaffEntry wanted) throws Refusal {
    return Map.of("id", changes.propose(wanted));
  }

  @PostMapping("/changes/absence")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Proposes an absence",
      description =
          "Released, it puts the person's tasks back into their queues from the first day on.")
  Map<String, UUID> propose(@RequestBody Absence wanted) throws Refusal {
    return Map.of("id", changes.propose(wanted));
  }

  @PostMapping("/changes/force")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Proposes whom to reach at a force")
  Map<String, UUID> propose(@RequestBody ForceContact wanted) throws Refusal {
    return Map.of("id", changes.propose(wanted));
  }

  @PostMapping("/changes/{id}/release")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Releases a change that somebody else proposed; it holds at once")
  void release(@PathVariable UUID id) throws Refusal {
    changes.release(id);
  }

  @PostMapping("/changes/{id}/withdraw")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Takes back a change that one has proposed oneself")
  void withdraw(@PathVariable UUID id) throws Refusal {
    changes.withdraw(id);
  }

  @PostMapping("/changes/{id}/refuse")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Refuses a change that somebody else proposed")
  void refuse(@PathVariable UUID id, @RequestBody Why why) throws Refusal {
    changes.refuse(id, why.reason());
  }
}
