package org.casereview.home.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.casereview.people.PeopleChanges;
import org.casereview.people.PeopleImport;
import org.casereview.people.PeopleImport.Table;
import org.casereview.platform.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Staff and forces from a table: the template, what a file would change, and taking it. */
@Controller
@RequestMapping("/people/import")
class ImportPages {

  private static final String PAGE = "people/import";
  private static final int MOST_BYTES = 1_000_000;

  private final PeopleImport imports;
  private final PeopleChanges changes;

  ImportPages(PeopleImport imports, PeopleChanges changes) {
    this.imports = imports;
    this.changes = changes;
  }

  @GetMapping("/{table}")
  String ask(@PathVariable Table table, Model model) {
    model.addAttribute("table", table);
    return PAGE;
  }

  @GetMapping("/{table}/template.csv")
  ResponseEntity<byte[]> template(@PathVariable Table table) {
    return csv(table + "-template.csv", imports.template(table));
  }

  @GetMapping("/{table}/export.csv")
  ResponseEntity<byte[]> export(@PathVariable Table table) throws Refusal {
    return csv(table + ".csv", imports.export(table));
  }

  @PostMapping("/{table}/preview")
  String preview(@PathVariable Table table, @RequestParam MultipartFile file, Model model)
      throws IOException {
    model.addAttribute("table", table);
    if (file.isEmpty() || file.getSize() > MOST_BYTES) {
      model.addAttribute("refused", "Choose a CSV file of at most one megabyte.");
      return PAGE;
    }
    return shown(table, file.getBytes(), model);
  }

  @PostMapping("/{table}")
  String take(
      @PathVariable Table table,
      @RequestParam String content,
      @RequestParam(defaultValue = "false") boolean leaveOut,
      Model model,
      RedirectAttributes said) {
    byte[] file = decoded(content);
    try {
      int proposed = imports.take(table, file, leaveOut);
      said.addFlashAttribute(
          "told",
          "Proposed: %d. They hold as soon as somebody else has released them."
              .formatted(proposed));
      return "redirect:/people";
    } catch (Refusal refusal) {
      model.addAttribute("table", table);
      model.addAttribute("refused", refusal.getMessage());
      return shown(table, file, model);
    }
  }

  @PostMapping("/changes/{importId}/release")
  String release(@PathVariable UUID importId, RedirectAttributes said) {
    try {
      said.addFlashAttribute(
          "told",
          "Released: %d. They hold from now on.".formatted(changes.releaseImport(importId)));
    } catch (Refusal refusal) {
      said.addFlashAttribute("refused", refusal.getMessage());
    }
    return "redirect:/people";
  }

  /** The file itself goes along in the page: nothing of it is kept before it is taken. */
  private String shown(Table table, byte[] file, Model model) {
    try {
      model.addAttribute("preview", imports.preview(table, file));
      model.addAttribute("content", Base64.getEncoder().encodeToString(file));
    } catch (Refusal refusal) {
      model.addAttribute("refused", refusal.getMessage());
    }
    return PAGE;
  }

  private static byte[] decoded(String content) {
    try {
      return Base64.getDecoder().decode(content);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static ResponseEntity<byte[]> csv(String name, String content) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + name.toLowerCase(java.util.Locale.ROOT) + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(content.getBytes(StandardCharsets.UTF_8));
  }

  /** Who may not change the lists is not told that they can be. */
  @ExceptionHandler(Refusal.class)
  void notForThem(HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.NOT_FOUND.value());
  }
}
