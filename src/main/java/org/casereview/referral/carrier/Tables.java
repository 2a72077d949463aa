package org.casereview.referral.carrier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casereview.referral.format.Problem;
import org.casereview.referral.format.RawReferral;
import org.casereview.referral.format.Row;
import org.casereview.referral.format.Table;

/** Tables of rows that are put together to referrals: what a ZIP and a workbook have in common. */
final class Tables {

  private final Map<Table, TableRows> tables = new EnumMap<>(Table.class);
  private final Limits limits;
  private References references;

  Tables(Limits limits) {
    this.limits = limits;
  }

  /** Adds a table; false when there is one of that name already. */
  boolean add(Table table, TableRows rows) {
    return tables.put(table, rows) == null;
  }

  boolean has(Table table) {
    return tables.containsKey(table);
  }

  Looked look() throws PackageFault, IOException {
    var problems = new ArrayList<Problem>();
    for (var table : tables.values()) {
      problems.addAll(table.look());
    }
    var found = new References();
    tables.get(Table.CASES).rows(found::add);
    for (Table child : Table.CHILDREN) {
      if (has(child)) {
        tables.get(child).rows(row -> found.child(row).ifPresent(problems::add));
      }
    }
    found.divide(limits.pass());
    references = found;
    return Looked.of(found, problems);
  }

  List<Headings> headings() throws PackageFault, IOException {
    var all = new ArrayList<Headings>();
    for (var table : tables.values()) {
      all.add(table.headings());
    }
    return all;
  }

  void each(PackageReader.Sink sink) throws PackageFault, IOException {
    if (references == null) {
      look();
    }
    for (int pass = 0; pass < references.passes(); pass++) {
      for (RawReferral referral : pass(pass)) {
        sink.accept(referral);
      }
    }
  }

  /** The referrals of one pass, in the order of cases: memory stays bounded, nothing is sorted. */
  private List<RawReferral> pass(int pass) throws PackageFault, IOException {
    var referrals = new ArrayList<RawReferral>();
    var children = new HashMap<String, Map<Table, List<Row>>>();
    int[] at = {0};
    tables
        .get(Table.CASES)
        .rows(
            row -> {
              if (references.passOf(at[0]++) == pass) {
                var own = none();
                String reference = row.value("force_reference");
                if (reference != null) {
                  children.putIfAbsent(reference, own);
                }
                referrals.add(new RawReferral(row, own));
              }
            });
    for (Table child : Table.CHILDREN) {
      if (has(child)) {
        tables.get(child).rows(row -> attach(children, row));
      }
    }
    return referrals;
  }

  private static void attach(Map<String, Map<Table, List<Row>>> children, Row row) {
    var of = children.get(row.value("force_reference"));
    if (of != null) {
      of.get(row.table()).add(row);
    }
  }

  private Map<Table, List<Row>> none() {
    var none = new EnumMap<Table, List<Row>>(Table.class);
    for (Table child : Table.CHILDREN) {
      if (has(child)) {
        none.put(child, new ArrayList<>(4));
      }
    }
    return none;
  }
}
