package org.casereview.referral.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.casereview.referral.documents.MadeFiles.joined;
import static org.casereview.referral.documents.MadeFiles.pdf;
import static org.casereview.referral.documents.MadeFiles.picture;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.casereview.referral.format.PackageBuilder;
import org.junit.jupiter.api.Test;

class InspectionTest {

  private static final byte[] PDF = pdf("Made up");

  private static void is(String type, String name, byte[] content) {
    assertThat(Inspection.of(name, content)).as(name).isEqualTo(new Inspection(type, null));
  }

  private static void refused(String why, String name, byte[] content) {
    var found = Inspection.of(name, content);
    assertThat(found.mediaType()).as(name).isNull();
    assertThat(found.fault()).as(name).contains(why);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  @Test
  void good_files_are_what_they_are_by_their_content() {
    is("application/pdf", "report.pdf", PDF);
    is("application/pdf", "REPORT.PDF", joined(PDF, bytes("\r\n\0\0")));
    is("application/pdf", "without an ending", PDF);
    is("text/plain", "note.txt", bytes("Seen at 10:15.\r\nLeft at 11:00.\n"));
    is("text/plain", "note.txt", "Caf\u00e9".getBytes(ISO_8859_1));
    is("image/png", "plan.png", picture("png", 20, 10));
    is("image/png", "largest.png", MadeFiles.pngThatClaims(7_500, 10_000));
    is("image/jpeg", "photo.JPG", picture("jpg", 20, 10));
    is("image/jpeg", "named-by-mistake.png", picture("jpg", 20, 10));
    is("image/jpeg", "camera.jpg", joined(picture("jpg", 20, 10), picture("jpg", 5, 5)));
  }

  @Test
  void a_web_page_or_script_called_txt_is_text_and_nothing_more() {
    is("text/plain", "page.txt", bytes("<!doctype html><script>alert(1)</script>"));
    is("text/plain", "drawing.txt", bytes("<svg onload='alert(1)'/>"));
    is("text/plain", "script.txt", bytes("#!/bin/sh\nrm -rf /\n"));
  }

  @Test
  void a_file_that_is_not_what_its_name_says_is_refused() {
    byte[] program = joined(bytes("MZ\u0090\0\u0003\0\0\0"), new byte[200]);
    refused("neither PDF, plain text, PNG nor JPEG", "report.pdf", program);
    refused("neither PDF, plain text, PNG nor JPEG", "note.txt", program);
    refused("name ends in .pdf", "report.pdf", bytes("<html>404 Not Found</html>"));
    refused("name ends in .txt", "note.txt", PDF);
    refused("The file is empty", "report.pdf", new byte[0]);
  }

  @Test
  void a_file_that_is_cut_short_is_refused_though_its_header_is_right() {
    refused("cut short", "a.pdf", bytes("%PDF-1.7 made up"));
    for (int kept : new int[] {20, PDF.length / 2, PDF.length - 30, PDF.length - 4}) {
      refused("cut short", "a.pdf", Arrays.copyOf(PDF, kept));
    }
    for (String format : new String[] {"png", "jpg"}) {
      byte[] whole = picture(format, 300, 200);
      for (int kept : new int[] {12, 30, whole.length / 2, whole.length - 8, whole.length - 2}) {
        refused("cut short", "a." + format, Arrays.copyOf(whole, kept));
      }
    }
    byte[] damaged = picture("png", 300, 200);
    damaged[damaged.length / 2] ^= 1;
    refused("damaged", "a.png", damaged);
  }

  @Test
  void a_file_that_is_two_things_at_once_is_refused() throws Exception {
    byte[] zip = PackageBuilder.good().bytes();
    refused("something else", "a.pdf", joined(PDF, zip));
    refused("something else", "a.pdf", joined(PDF, bytes("<script>alert(1)</script>")));
    refused(
        "something else",
        "a.pdf",
        bytes(new String(PDF, ISO_8859_1).replace("%PDF-1.7\n", "%PDF-1.7\n%<html><body>\n")));
    refused("something else", "a.png", joined(picture("png", 9, 9), zip));
    refused("something else", "a.jpg", joined(picture("jpg", 9, 9), zip));
    refused("something else", "inside.pdf", zipHiddenIn(PDF, zip));
  }

  /** The archive stands inside, and its comment is the rest of the PDF. */
  private static byte[] zipHiddenIn(byte[] pdf, byte[] zip) {
    byte[] head = Arrays.copyOf(pdf, 9);
    byte[] rest = Arrays.copyOfRange(pdf, 9, pdf.length);
    ByteBuffer.wrap(zip)
        .order(java.nio.ByteOrder.LITTLE_ENDIAN)
        .putShort(zip.length - 2, (short) rest.length);
    return joined(joined(head, zip), rest);
  }

  @Test
  void a_pdf_with_a_password_is_to_be_sent_without_it() {
    String locked = new String(PDF, ISO_8859_1).replace("/Root 1 0 R", "/Root 1 0 R/Encrypt 9 0 R");
    refused("remove the password", "a.pdf", locked.getBytes(ISO_8859_1));
    String word = new String(PDF, ISO_8859_1).replace("Made up", "About /EncryptMetadata");
    is("application/pdf", "a.pdf", word.getBytes(ISO_8859_1));
  }

  @Test
  void a_picture_too_large_to_be_shown_is_refused_by_its_header() {
    refused("30,000 x 30,000 pixels", "a.png", MadeFiles.pngThatClaims(30_000, 30_000));
    refused("pixels", "a.png", MadeFiles.pngThatClaims(20_001, 1));
    refused("pixels", "a.png", MadeFiles.pngThatClaims(7_501, 10_000));
    refused("pixels", "a.png", MadeFiles.pngThatClaims(-1, 1));
    byte[] jpeg = picture("jpg", 8, 8);
    int frame = 0;
    for (int i = 0; i < jpeg.length - 1; i++) {
      frame = jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) 0xc0 ? i : frame;
    }
    ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 30_000).putShort(frame + 7, (short) 30_000);
    refused("30,000 x 30,000 pixels", "a.jpg", jpeg);
  }
}
