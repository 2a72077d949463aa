package org.casereview.referral.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.casereview.referral.format.Column;
import org.casereview.referral.format.Guide;
import org.casereview.referral.format.PackageBuilder;
import org.casereview.referral.format.Table;
import org.casereview.referral.format.Validated;
import org.casereview.referral.format.WorkbookBuilder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the carrier and the order: the same content, and as many referrals as rows. */
class SameContentTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void the_three_carriers_say_the_same(long seed) throws Exception {
    var tables = tables(new Random(seed));
    var zip = new PackageBuilder();
    var book = new WorkbookBuilder();
    tables.forEach(
        (table, rows) -> {
          zip.with(table.label() + ".csv", csv(table, rows, true, new Random(seed)));
          book.csv(table.label(), csv(table, rows, false, new Random(seed + 1)));
        });
    Path json = folder.resolve("json");
    Files.writeString(json, new ObjectMapper().writeValueAsString(json(tables)));

    var first = Read.of(zip.write(folder));
    var second = Read.of(book.write(folder));
    var third = Read.of(json);
    int cases = tables.get(Table.CASES).size();
    assertThat(first.looked().referrals()).isEqualTo(cases).isEqualTo(first.referrals().size());
    assertThat(second.referrals()).hasSize(cases);
    assertThat(contents(second)).isEqualTo(contents(first));
    assertThat(contents(third)).isEqualTo(contents(first));
    assertThat(contents(first).hashCode()).isEqualTo(contents(third).hashCode());
  }

  private static Map<String, Object> contents(Read read) {
    return read.referrals().stream()
        .collect(
            Collectors.toMap(
                Validated::forceReference, r -> List.of(r.content().first(), r.isRejected())));
  }

  private static Map<Table, List<Map<String, String>>> tables(Random random) {
    var all = new LinkedHashMap<Table, List<Map<String, String>>>();
    int cases = 1 + random.nextInt(30);
    for (Table table : Table.values()) {
      var rows = new ArrayList<Map<String, String>>();
      for (int i = 0; i < (table == Table.CASES ? cases : random.nextInt(3 * cases)); i++) {
        var row = new LinkedHashMap<String, String>();
        for (Column column : table.columns()) {
          if (column.required() || random.nextInt(3) == 0) {
            row.put(column.name(), value(table, column, random));
          }
        }
        row.put(table.reference(), table.label() + i);
        row.put("force_reference", "R-" + (table == Table.CASES ? i : random.nextInt(cases)));
        rows.add(row);
      }
      all.put(table, rows);
    }
    return all;
  }

  private static String value(Table table, Column column, Random random) {
    var codes = Guide.codes(column, code -> code);
    if (!codes.isEmpty()) {
      return codes.get(random.nextInt(codes.size())).code();
    }
    return switch (column.kind()) {
      case DATE ->
          List.of("2010", "2011-05", "03/04/2012", "9 Mar 2013", "x").get(random.nextInt(5));
      case NUMBER -> Integer.toString(random.nextInt(9));
      case TEXT -> List.of("Zoë & <b>", "=1+1", "it's; so", "名字").get(random.nextInt(4));
      default -> Guide.example(table, column);
    };
  }

  private static String csv(
      Table table, List<Map<String, String>> rows, boolean quoted, Random random) {
    var names = new ArrayList<>(table.columns().stream().map(Column::name).toList());
    Collections.shuffle(names, random);
    var shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);
    var text = new StringBuilder(String.join(",", names)).append('\n');
    String quote = quoted ? "\"" : "";
    for (var row : shuffled) {
      text.append(
              names.stream()
                  .map(n -> quote + row.getOrDefault(n, "") + quote)
                  .collect(Collectors.joining(",")))
          .append('\n');
    }
    return text.toString();
  }

  private static List<Map<String, Object>> json(Map<Table, List<Map<String, String>>> tables) {
    var all = new ArrayList<Map<String, Object>>();
    for (var file : tables.get(Table.CASES)) {
      var referral = new LinkedHashMap<String, Object>(named(file));
      for (Table child : Table.CHILDREN) {
        referral.put(
            Guide.json(child.label()),
            tables.get(child).stream()
                .filter(row -> row.get("force_reference").equals(file.get("force_reference")))
                .map(SameContentTest::named)
                .toList());
      }
      all.add(referral);
    }
    return all;
  }

  private static Map<String, String> named(Map<String, String> row) {
    var named = new LinkedHashMap<String, String>();
    row.forEach((name, value) -> named.put(Guide.json(name), value));
    return named;
  }
}
