package org.casereview.standards.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.casereview.platform.Refusal;
import org.casereview.standards.Concern;
import org.casereview.standards.ConcernedStaff;
import org.casereview.standards.ConcernsOfTwo;
import org.casereview.standards.PastLooks;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For standards liaisons alone: a matter that concerns somebody of the staff. */
@Hidden
@RestController
@RequestMapping("/api/conduct-matters")
class ConcernedApi {

  /** The staff number of whom it concerns. */
  record Whom(String staffId) {}

  /** Why it is to end. */
  record Why(String reason) {}

  /** Whether it ends, or is kept. */
  record Ends(boolean ends) {}

  private final ConcernedStaff staff;
  private final ConcernsOfTwo two;
  private final PastLooks looks;

  ConcernedApi(ConcernedStaff staff, ConcernsOfTwo two, PastLooks looks) {
    this.staff = staff;
    this.two = two;
    this.looks = looks;
  }

  @GetMapping("/concerned")
  List<Concern> standing() {
    return two.standing();
  }

  @PostMapping("/{number}/concerned")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void concerns(@PathVariable String number, @RequestBody Whom whom) throws Refusal {
    staff.concerns(number, whom.staffId());
  }

  @PostMapping("/{number}/concerned/{staffId}/confirmation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void confirm(@PathVariable String number, @PathVariable String staffId) throws Refusal {
    two.confirm(number, staffId);
  }

  @PostMapping("/{number}/concerned/{staffId}/ending")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void askEnd(@PathVariable String number, @PathVariable String staffId, @RequestBody Why why)
      throws Refusal {
    two.askEnd(number, staffId, why.reason());
  }

  @PostMapping("/{number}/concerned/{staffId}/ending/answer")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void answer(@PathVariable String number, @PathVariable String staffId, @RequestBody Ends answer)
      throws Refusal {
    two.answerEnd(number, staffId, answer.ends());
  }

  @GetMapping("/{number}/concerned/{staffId}/looks")
  List<PastLooks.Look> looks(@PathVariable String number, @PathVariable String staffId) {
    return looks.of(number, staffId);
  }
}
