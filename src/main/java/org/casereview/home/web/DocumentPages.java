package org.casereview.home.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.casereview.casefile.UnknownCase;
import org.casereview.platform.Refusal;
import org.casereview.referral.Documents;
import org.casereview.referral.Narratives;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The page that a document is read on. Its title names no document: a browser remembers titles. */
@Controller
class DocumentPages {

  private final Documents documents;
  private final Narratives narratives;

  DocumentPages(Documents documents, Narratives narratives) {
    this.documents = documents;
    this.narratives = narratives;
  }

  @GetMapping("/cases/{number}/documents/{id}")
  String document(@PathVariable String number, @PathVariable UUID id, Model model) throws Refusal {
    model.addAttribute("number", number);
    model.addAttribute("document", documents.find(number, id).orElseThrow(UnknownCase::new));
    model.addAttribute("about", narratives.about(number).orElse(null));
    return "document";
  }

  @ExceptionHandler({UnknownCase.class, MethodArgumentTypeMismatchException.class})
  void unknown(HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.NOT_FOUND.value());
  }

  /** The case file itself says what has to be done first. */
  @ExceptionHandler
  String closed(Refusal refused, jakarta.servlet.http.HttpServletRequest request) {
    String path = request.getRequestURI();
    return "redirect:" + path.substring(0, path.indexOf("/documents/"));
  }
}
