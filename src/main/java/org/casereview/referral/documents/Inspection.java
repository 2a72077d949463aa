package org.casereview.referral.documents;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a file is by its content, and why it cannot be taken.
 *
 * @param mediaType null when it cannot be taken
 * @param fault a sentence that says what to do; null when it can
 */
public record Inspection(String mediaType, String fault) {

  private static final String PDF = "application/pdf";
  private static final String TEXT = "text/plain";
  private static final String PICTURE = "image/";

  /** What people expect of a file that is called so. */
  private static final Map<String, String> EXPECTED =
      Map.of("pdf", PDF, "txt", TEXT, "png", PICTURE, "jpg", PICTURE, "jpeg", PICTURE);

  private static final Map<String, String> CALLED =
      Map.of(PDF, "a PDF", TEXT, "plain text", "image/png", "a picture", "image/jpeg", "a picture");

  public static Inspection of(String name, byte[] content) {
    if (content.length == 0) {
      return refused(
          "The file is empty: send the document itself, or give the state that it really has.");
    }
    if (Pdf.is(content)) {
      return judged(name, PDF, Pdf.fault(content));
    }
    if (Picture.isPng(content)) {
      return judged(name, "image/png", Picture.fault(content));
    }
    if (Picture.isJpeg(content)) {
      return judged(name, "image/jpeg", Picture.fault(content));
    }
    if (PlainText.is(content)) {
      return judged(name, TEXT, Optional.empty());
    }
    return refused(
        "By its content the file is neither PDF, plain text, PNG nor JPEG: send it as one of"
            + " these.");
  }

  public static Inspection refused(String fault) {
    return new Inspection(null, fault);
  }

  private static Inspection judged(String name, String type, Optional<String> fault) {
    return fault
        .or(() -> misnamed(name, type))
        .map(Inspection::refused)
        .orElseGet(() -> new Inspection(type, null));
  }

  /** A page that says "not found", saved under the name of a PDF, is not the document. */
  private static Optional<String> misnamed(String name, String type) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String expected = EXPECTED.get(ending);
    return expected == null || type.startsWith(expected)
        ? Optional.empty()
        : Optional.of(
            "The name ends in .%s, but by its content the file is %s: send the document itself, or correct its name."
                .formatted(ending, CALLED.get(type)));
  }
}
