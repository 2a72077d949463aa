package org.casereview.home.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.casereview.casefile.UnknownCase;
import org.casereview.people.Forces;
import org.casereview.people.Person;
import org.casereview.referral.ReferredCases;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The pages on which forces hand cases in, cure what was rejected, and see what became of it. */
@Controller
class ReferralPages {

  private final ReferredCases cases;
  private final Forces forces;

  ReferralPages(ReferredCases cases, Forces forces) {
    this.cases = cases;
    this.forces = forces;
  }

  @GetMapping("/referrals")
  String send() {
    return "referrals";
  }

  @GetMapping("/referrals/need-you")
  String needYou() {
    return "referrals/need-you";
  }

  @GetMapping("/referrals/new")
  String oneCase() {
    return "referrals/new";
  }

  @GetMapping("/referrals/packages")
  String packages() {
    return "referrals/packages";
  }

  @GetMapping("/referrals/packages/{id}")
  String receipt(@PathVariable UUID id, Model model) {
    model.addAttribute("receiptId", id);
    return "referrals/receipt";
  }

  @GetMapping("/referrals/columns")
  String columns() {
    return "referrals/columns";
  }

  @GetMapping("/referrals/cases")
  String cases() {
    return "referrals/cases";
  }

  @GetMapping("/cases/{number}/outcome-letter")
  String letter(@PathVariable String number, Model model) {
    model.addAttribute("letter", cases.letter(number));
    return "referrals/outcome-letter";
  }

  /** Who looks at these pages for the whole country, and not for one force. */
  @ModelAttribute("intake")
  boolean intake(@ModelAttribute("me") Person me) {
    return me != null && me.isIn("intake-officers");
  }

  /** The forces that the person sends for, by code, for the scripts of the pages. */
  @ModelAttribute("ownForces")
  String ownForces(@ModelAttribute("me") Person me) {
    return me == null || !me.isIn("force-liaisons") ? "" : String.join(" ", me.forces());
  }

  @ModelAttribute("forceNames")
  Forces forceNames() {
    return forces;
  }

  @ExceptionHandler({UnknownCase.class, MethodArgumentTypeMismatchException.class})
  void unknown(HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.NOT_FOUND.value());
  }
}
