package org.casereview.referral.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.casereview.platform.Refusal;
import org.casereview.referral.Documents;
import org.casereview.referral.documents.PlainText;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The documents of a case: which there are, and the files themselves, which nobody may keep. */
@RestController
@RequestMapping("/api/cases/{number}/documents")
@Tag(name = "Cases")
class DocumentsApi {

  private final Documents documents;

  DocumentsApi(Documents documents) {
    this.documents = documents;
  }

  @GetMapping
  @Operation(
      summary = "Lists the documents of a case",
      description =
          "For who may open the file. A liaison gets those of the own force's cases, without what"
              + " another has sent.")
  List<Documents.Document> list(@PathVariable String number) throws Refusal {
    return documents.of(number);
  }

  @GetMapping("/{id}/content")
  @Operation(
      summary = "Opens the file of a document",
      description =
          "Each opening is recorded. No browser may store the answer or run it. Whose right ends"
              + " meanwhile does not get the rest.")
  ResponseEntity<Resource> content(@PathVariable String number, @PathVariable UUID id)
      throws Refusal {
    var opened =
        documents
            .open(number, id)
            .orElseThrow(
                () ->
                    new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no such document, or no file of it."));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
        .contentType(type(opened))
        .contentLength(opened.content().length)
        .body(
            new InputStreamResource(
                new GoingOut(opened.content(), () -> documents.areOpen(number))));
  }

  private static MediaType type(Documents.Opened opened) {
    var type = MediaType.parseMediaType(opened.document().mediaType());
    return type.equals(MediaType.TEXT_PLAIN)
        ? new MediaType(type, PlainText.charset(opened.content()).orElse(UTF_8))
        : type;
  }
}
