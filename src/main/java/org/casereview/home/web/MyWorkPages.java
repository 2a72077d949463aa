package org.casereview.home.web;

import org.casereview.people.Forces;
import org.casereview.people.Person;
import org.casereview.platform.Refusal;
import org.casereview.review.NextCase;
import org.casereview.review.OwnReviews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a reviewer: what is under way, and the next case for who asks. */
@Controller
class MyWorkPages {

  private static final String HERE = "redirect:/my-work";

  private final OwnReviews own;
  private final NextCase next;
  private final Forces forces;

  MyWorkPages(OwnReviews own, NextCase next, Forces forces) {
    this.own = own;
    this.next = next;
    this.forces = forces;
  }

  @GetMapping("/my-work")
  String work(@ModelAttribute("me") Person me, Model model) {
    model.addAttribute("work", own.of(me.staffId()));
    model.addAttribute("forceNames", forces);
    return "my-work";
  }

  @PostMapping("/my-work/next")
  String next(@ModelAttribute("me") Person me, RedirectAttributes said) {
    try {
      said.addFlashAttribute("taken", next.take(me.staffId()).number());
    } catch (Refusal refusal) {
      said.addFlashAttribute("refused", refusal.getMessage());
    }
    return HERE;
  }
}
