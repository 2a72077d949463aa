package org.casereview.demo;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** One made-up referral, written field by field as a force's export would. */
final class DemoReferral {

  private static final List<String> OUTCOMES = List.of("14", "15", "15", "16", "16", "18", "21");
  private static final List<String> ETHNICITIES =
      List.of("W1", "W9", "M1", "A1", "A2", "A3", "B1", "B2", "O9", "NS");
  private static final List<String> DOCUMENTS =
      List.of("CRIME_REPORT", "POLICY_FILE", "STATEMENT", "CLOSURE_RECORD");
  static final int MOST_DOCUMENTS = DOCUMENTS.size();
  private static final List<String> LINES =
      List.of("ACCOUNT", "WITNESS", "DIGITAL", "PHONE", "FORENSIC", "THIRD_PARTY");

  private final JsonGenerator json;
  private final Dice dice;
  private final Invented invented;
  private final String force;
  private final int number;
  private final boolean rape;
  private final Fault fault;
  private final LocalDate reported;
  private final LocalDate closed;
  private final int suspects;
  private final int victims;

  /** What keeps a referral from being clearly in scope; most have nothing. */
  private enum Fault {
    NONE,
    UNKNOWN_DATE,
    UNKNOWN_GROUP,
    UNKNOWN_REVIEW,
    UNKNOWN_COUNTS,
    OUTSIDE_WINDOW,
    CHARGED,
    SINGLE_VICTIM,
    NO_CONTACT,
    REVIEWED,
    LIVE,
    FAMILIAL,
    NO_RATIONALE
  }

  DemoReferral(JsonGenerator json, Dice dice, String force, int number) {
    this.json = json;
    this.dice = dice;
    this.invented = new Invented(dice);
    this.force = force;
    this.number = number;
    this.rape = DemoPackage.allegesRape(number);
    this.fault = fault();
    this.reported = dice.day(2009, 2022);
    this.closed =
        fault == Fault.OUTSIDE_WINDOW
            ? LocalDate.of(2025, 6, 1).plusDays(dice.upTo(60))
            : later(LocalDate.of(2010, 2, 1), reported.plusDays(dice.between(60, 700)));
    this.suspects = dice.between(2, 5);
    this.victims = fault == Fault.SINGLE_VICTIM ? 1 : dice.between(2, 4);
  }

  void write() throws IOException {
    json.writeStartObject();
    caseFields();
    rows("suspects", suspects, this::suspect);
    rows("victims", victims, this::victim);
    rows("offences", victims + 1, this::offence);
    rows("documents", DOCUMENTS.size() - dice.upTo(2), this::document);
    rows("linesOfInquiry", dice.between(2, LINES.size()), this::line);
    json.writeEndObject();
  }

  static String reference(String force, int number) {
    return "%s/CSE/%04d".formatted(force, number + 1);
  }

  private Fault fault() {
    int roll = dice.upTo(100);
    return roll < 72 ? Fault.NONE : Fault.values()[1 + dice.upTo(Fault.values().length - 1)];
  }

  private void caseFields() throws IOException {
    text("forceCode", force);
    text("forceReference", reference(force, number));
    text(
        "crimeReferences",
        "%sC%07d;%sC%07d".formatted(force, number * 7 + 1001, force, number * 7 + 1002));
    if (dice.percent(30)) {
      text("operationName", invented.operation());
    }
    text("reportedDate", reported.toString());
    text("offenceFrom", reported.minusYears(2).toString());
    text("offenceTo", reported.minusMonths(1).toString());
    if (fault != Fault.UNKNOWN_DATE) {
      text("closedDate", closed.toString());
    }
    text("outcomeCode", fault == Fault.CHARGED ? "1" : dice.oneOf(OUTCOMES));
    text("investigationLive", fault == Fault.LIVE ? "Y" : "N");
    text("decidedBy", dice.percent(70) ? "POLICE" : "CPS");
    if (fault != Fault.NO_RATIONALE) {
      text("closureRationale", invented.rationale());
    }
    if (fault != Fault.UNKNOWN_COUNTS) {
      text("suspectCount", Integer.toString(suspects));
      text("victimCount", Integer.toString(victims));
    }
    text("groupBased", fault == Fault.UNKNOWN_GROUP ? "U" : "Y");
    text("familialGroup", fault == Fault.FAMILIAL ? "Y" : "N");
    text("independentlyReviewed", reviewed());
    if (fault == Fault.REVIEWED) {
      text("independentReviewReference", "Regional peer review " + dice.between(2013, 2023));
      text("newInformationSinceReview", dice.percent(30) ? "Y" : "N");
    }
    text("contactEmail", invented.mailbox(force));
  }

  private String reviewed() {
    return fault == Fault.REVIEWED ? "Y" : fault == Fault.UNKNOWN_REVIEW ? "U" : "N";
  }

  private void suspect(int i) throws IOException {
    text("suspectReference", "S" + i);
    text("familyName", invented.familyName());
    text("givenNames", invented.givenName());
    text("dateOfBirth", dice.day(1960, 1992).toString());
    text("sex", dice.percent(95) ? "M" : "F");
    if (dice.percent(60)) {
      text("selfDefinedEthnicity", dice.oneOf(ETHNICITIES));
    }
    text("nationality", dice.percent(80) ? "GBR" : "UNKNOWN");
    if (fault == Fault.CHARGED) {
      text("outcomeCode", "1");
    }
    text("lifeStatus", dice.percent(95) ? "ALIVE" : "UNKNOWN");
    text("arrested", dice.percent(50) ? "Y" : "N");
    text("interviewed", dice.percent(60) ? "Y" : "N");
    text("devicesExamined", dice.percent(20) ? "Y" : "N");
    text("accessToChildren", dice.percent(10) ? "Y" : "U");
  }

  private void victim(int i) throws IOException {
    text("victimReference", "V" + i);
    text("familyName", invented.familyName());
    text("givenNames", invented.givenName());
    text("dateOfBirth", reported.minusYears(dice.between(12, 16)).toString());
    text("sex", dice.percent(90) ? "F" : "M");
    text("accountTaken", dice.oneOf(List.of("NONE", "NOTES", "STATEMENT", "ABE")));
    text("supportedAction", dice.percent(60) ? "Y" : "N");
    text("contactStatus", dice.oneOf(List.of("CONTACTABLE", "NOT_TRACED", "UNKNOWN")));
    text("enhancedRights", "Y");
  }

  private void offence(int i) throws IOException {
    boolean isRape = rape && i == 1;
    boolean contact = fault != Fault.NO_CONTACT || isRape;
    text("offenceReference", "O" + i);
    text(
        "description",
        isRape
            ? "Rape of a child under 16"
            : contact ? "Sexual activity with a child" : "Sexual communication with a child");
    text("classification", isRape ? "19D" : contact ? "22B" : "88A");
    text("victimReference", "V" + Math.min(i, victims));
    text("suspectReference", "S" + Math.min(i, suspects));
    text("dateFrom", reported.minusYears(1).toString());
    text("rape", isRape ? "Y" : "N");
    text("contactOffence", contact ? "Y" : "N");
  }

  private void document(int i) throws IOException {
    text("documentReference", "D" + i);
    text("kind", DOCUMENTS.get(i - 1));
    text(
        "title",
        DOCUMENTS.get(i - 1).charAt(0)
            + DOCUMENTS.get(i - 1).substring(1).toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
            + " "
            + i);
    text("documentDate", reported.plusDays(i * 10L).toString());
    int pages = dice.between(1, 60);
    String state = dice.percent(85) ? "HELD" : dice.percent(70) ? "NOT_FOUND" : "DESTROYED";
    boolean sent = DemoDocuments.isSent(number, i);
    text("pages", Integer.toString(sent ? DemoDocuments.pages(i) : pages));
    text("state", sent ? "SENT" : state);
    if (sent) {
      text("file", DemoDocuments.name(number, i));
    }
  }

  private void line(int i) throws IOException {
    text("lineReference", "L" + i);
    text("kind", LINES.get(i - 1));
    text("description", "Line " + i + " of the investigation plan.");
    text("statusAtClosure", dice.oneOf(List.of("COMPLETED", "PARTLY", "NOT_PURSUED", "UNKNOWN")));
  }

  private void rows(String table, int count, Row row) throws IOException {
    json.writeArrayFieldStart(table);
    for (int i = 1; i <= count; i++) {
      json.writeStartObject();
      row.write(i);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void text(String field, String value) throws IOException {
    json.writeStringField(field, value);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private interface Row {
    void write(int i) throws IOException;
  }
}
