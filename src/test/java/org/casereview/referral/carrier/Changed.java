package org.casereview.referral.carrier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.casereview.referral.format.PackageBuilder;

/** The good package with some values of the first row of a table changed. */
final class Changed {

  private static final Map<String, String> TABLES =
      Map.of(
          "cases",
          PackageBuilder.CASES + PackageBuilder.CASE,
          "suspects",
          "force_reference,suspect_reference,date_of_birth\nR-1,S2,1980-01-01\nR-1,S1,1981\n",
          "victims",
          "force_reference,victim_reference,date_of_birth\nR-1,V1,1996-03-04\nR-1,V2,1997-03\n",
          "offences",
          "force_reference,offence_reference,description,date_from,victim_reference\n"
              + "R-1,O1,Sexual activity with a child,2010-02-01,V1\n",
          "documents",
          "force_reference,document_reference,kind,title,state\n"
              + "R-1,D1,CRIME_REPORT,First report,HELD\n",
          "lines_of_inquiry",
          "force_reference,line_reference,kind\nR-1,L1,PHONE\n");

  private Changed() {}

  static PackageBuilder good(String table, String... changes) {
    String[] lines = TABLES.get(table).split("\n");
    var header = new ArrayList<>(List.of(lines[0].split(",")));
    var row = new ArrayList<>(Arrays.asList(lines[1].split(",")));
    for (int i = 0; i < changes.length; i += 2) {
      int at = header.indexOf(changes[i]);
      if (at < 0) {
        header.add(changes[i]);
        row.add(changes[i + 1]);
      } else {
        row.set(at, changes[i + 1]);
      }
    }
    lines[0] = String.join(",", header);
    lines[1] = String.join(",", row);
    return PackageBuilder.good().with(table + ".csv", String.join("\n", lines) + "\n");
  }
}
