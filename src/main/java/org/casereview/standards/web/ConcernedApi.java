package org.casereview.standards.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.casereview.platform.Refusal;
import org.casereview.standards.ConcernedStaff;
import org.casereview.standards.PastLooks;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For standards liaisons alone: a matter that concerns somebody of the staff. */
@Hidden
@RestController
class ConcernedApi {

  /** The staff number of whom it concerns. */
  record Whom(String staffId) {}

  private final ConcernedStaff staff;
  private final PastLooks looks;

  ConcernedApi(ConcernedStaff staff, PastLooks looks) {
    this.staff = staff;
    this.looks = looks;
  }

  @PostMapping("/api/conduct-matters/{number}/concerned")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void concerns(@PathVariable String number, @RequestBody Whom whom) throws Refusal {
    staff.concerns(number, whom.staffId());
  }

  @GetMapping("/api/conduct-matters/{number}/concerned/{staffId}/looks")
  List<PastLooks.Look> looks(@PathVariable String number, @PathVariable String staffId) {
    return looks.of(number, staffId);
  }
}
