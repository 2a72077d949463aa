package org.casereview.referral.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * A package of many referrals: every third breaks a rule, each another in turn, two more have the
 * same reference; all others are good. The same in both carriers.
 */
public final class MixedPackage {

  /** Table, column and the value that breaks a rule. */
  private static final List<String> BROKEN =
      List.of(
          "cases|reported_date|",
          "cases|force_code|99",
          "cases|reported_date|31/02/2011",
          "cases|reported_date|1/2/11",
          "cases|closed_date|2010-01-01",
          "cases|closed_date|2999-01-16",
          "cases|offence_to|2009",
          "cases|outcome_code|23",
          "cases|suspect_count|two",
          "cases|suspect_count|1",
          "cases|victim_count|0",
          "cases|group_based|maybe",
          "cases|contact_email|nobody",
          "cases|operation_name|a\u0007bell",
          "suspects|sex|X",
          "suspects|pnc_id|123456789012345678901",
          "suspects|date_of_death|1979",
          "suspects|date_of_death|2015",
          "suspects|self_defined_ethnicity|Q1",
          "suspects|observed_ethnicity|IC7",
          "suspects|nationality|GBR;ZZZ",
          "suspects|nfa_reason|TIRED",
          "suspects|suspect_reference|S1",
          "victims|account_taken|SOME",
          "offences|date_from|1990",
          "offences|victim_reference|V9",
          "offences|suspect_reference|S9",
          "offences|description|",
          "offences|date_to|2009-12-31",
          "documents|kind|NOVEL",
          "documents|pages|1.5",
          "lines_of_inquiry|status_at_closure|OPEN");

  public static final int KINDS = BROKEN.size();

  private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
  private final int referrals;
  private int bad;

  private MixedPackage(int referrals) {
    this.referrals = referrals;
  }

  public static MixedPackage of(String tag, int referrals) {
    var made = new MixedPackage(referrals);
    for (int i = 0; i < referrals; i++) {
      boolean twin = i == 1 || i == 2;
      made.add(tag + "/" + (twin ? "TWIN" : i), i % 3 == 0 ? BROKEN.get(i / 3 % KINDS) : null);
      made.bad += twin || i % 3 == 0 ? 1 : 0;
    }
    return made;
  }

  public int referrals() {
    return referrals;
  }

  public int bad() {
    return bad;
  }

  public int good() {
    return referrals - bad;
  }

  /** The carrier that most forces use. */
  public PackageBuilder zip() {
    var zip = new PackageBuilder();
    tables.forEach((table, rows) -> zip.with(table + ".csv", csv(rows)));
    return zip;
  }

  /** The carrier of forces' systems: each referral with its rows inside. */
  public String json() {
    var referrals = new ArrayList<Map<String, Object>>();
    int next = 0;
    for (var file : tables.get("cases")) {
      var referral = new LinkedHashMap<String, Object>(file);
      int number = next++;
      tables.forEach((table, rows) -> inside(referral, table, rows, number));
      referrals.add(referral);
    }
    try {
      return new ObjectMapper().writeValueAsString(referrals);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void inside(
      Map<String, Object> referral, String table, List<Map<String, String>> rows, int number) {
    if (!table.equals("cases")) {
      int each = rows.size() / referrals;
      referral.put(table, rows.subList(number * each, (number + 1) * each));
    }
  }

  private void add(String reference, String broken) {
    row("cases", reference, broken, PackageBuilder.CASES, PackageBuilder.CASE);
    String suspects = "force_reference,suspect_reference,date_of_birth\n";
    row("suspects", reference, broken, suspects, "R-1,S2,1980-01-01");
    row("suspects", reference, null, suspects, "R-1,S1,1981");
    String victims = "force_reference,victim_reference,date_of_birth\n";
    row("victims", reference, broken, victims, "R-1,V1,1996-03-04");
    row("victims", reference, null, victims, "R-1,V2,1997-03");
    row(
        "offences",
        reference,
        broken,
        "force_reference,offence_reference,description,date_from,victim_reference\n",
        "R-1,O1,Sexual activity with a child,2010-02-01,V1");
    row(
        "documents",
        reference,
        broken,
        "force_reference,document_reference,kind,title,state\n",
        "R-1,D1,CRIME_REPORT,First report,HELD");
    row(
        "lines_of_inquiry",
        reference,
        broken,
        "force_reference,line_reference,kind\n",
        "R-1,L1,PHONE");
  }

  private void row(String table, String reference, String broken, String header, String values) {
    String[] names = header.strip().split(",");
    String[] cells = values.strip().replace("R-1", reference).split(",");
    var row = new LinkedHashMap<String, String>();
    for (int i = 0; i < names.length; i++) {
      row.put(names[i], cells[i]);
    }
    String[] change = broken == null ? new String[] {""} : broken.split("\\|", 3);
    if (change[0].equals(table)) {
      row.put(change[1], change[2]);
    }
    tables.computeIfAbsent(table, t -> new ArrayList<>()).add(row);
  }

  private static String csv(List<Map<String, String>> rows) {
    var header = new LinkedHashSet<String>();
    rows.forEach(row -> header.addAll(row.keySet()));
    var text = new StringBuilder(String.join(",", header)).append('\n');
    for (var row : rows) {
      text.append(String.join(",", header.stream().map(c -> row.getOrDefault(c, "")).toList()))
          .append('\n');
    }
    return text.toString();
  }
}
