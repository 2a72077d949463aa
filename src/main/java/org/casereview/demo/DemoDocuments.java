package org.casereview.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** The documents that come with some of the made-up referrals, so that there is one to open. */
final class DemoDocuments {

  /** The cases that people work on in the demonstration are among the first. */
  private static final int FIRST = 120;

  private static final int EACH = 30;
  private static final int CRIME_REPORT = 1;
  private static final int STATEMENT = 3;

  private DemoDocuments() {}

  static boolean isSent(int number, int document) {
    return (number < FIRST || number % EACH == 0)
        && (document == CRIME_REPORT || document == STATEMENT);
  }

  static String name(int number, int document) {
    return "%04d-D%d.%s".formatted(number + 1, document, document == STATEMENT ? "txt" : "pdf");
  }

  static int pages(int document) {
    return document == STATEMENT ? 1 : 3;
  }

  static byte[] content(String reference, int document) {
    return document == STATEMENT ? statement(reference) : report(reference);
  }

  private static byte[] report(String reference) {
    var pages = new ArrayList<List<String>>();
    pages.add(
        page(
            "Crime report " + reference,
            "Made up for the demonstration. No person, place or event in it is real.",
            "The first account was given to a school nurse and passed on the same day.",
            "An officer visited the address that evening and took notes."));
    pages.add(
        page(
            "Enquiries",
            "Three houses in the street were visited; two did not answer.",
            "The telephone that the account names was not asked for.",
            "No search of the vehicle is recorded."));
    pages.add(
        page(
            "Filed",
            "Reviewed by a supervisor. No further line of enquiry is recorded.",
            "Reasons for closing: see the closure record."));
    return DemoPdf.of(pages);
  }

  private static List<String> page(String title, String... lines) {
    var page = new ArrayList<>(List.of(title, ""));
    page.addAll(List.of(lines));
    return page;
  }

  private static byte[] statement(String reference) {
    return """
        STATEMENT, %s
        Made up for the demonstration. No person, place or event in it is real.

        I remember the car because it was always parked by the chip shop.
        There were two men. One of them had a key to the flat above it.
        I told my teacher in the summer. Nobody asked me again after that.
        I have not been asked to look at photographs.
        """
        .formatted(reference)
        .getBytes(UTF_8);
  }
}
