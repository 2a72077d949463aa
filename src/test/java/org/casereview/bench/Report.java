package org.casereview.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The figures, side by side. */
final class Report {

  private final Machine machine;
  private final List<String> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Map<Integer, Double> ours = new HashMap<>();

  Report(Machine machine) {
    this.machine = machine;
  }

  void ours(int cases, Import.Took took) {
    ours.put(cases, took.seconds());
    row("Case Review", cases, took);
    notes.add(
        ("%,d: received %.1f s, taken %.1f s, waiting %.1f s; live heap grew by %d MB;"
                + " processor time each %.2f ms in the application, %.2f ms in the database; engine %s")
            .formatted(
                cases,
                took.received(),
                took.taken(),
                took.seconds(),
                took.heapGrowth() / 1_000_000,
                took.cpu().application() * 1000 / cases,
                took.cpu().database() * 1000 / cases,
                took.engine().rows()));
  }

  void naive(int cases, Import.Took took) {
    row("one transaction per case", cases, took);
    notes.add(
        "%,d one by one: processor time each %.2f ms in the application, %.2f ms in the database"
            .formatted(
                cases,
                took.cpu().application() * 1000 / cases,
                took.cpu().database() * 1000 / cases));
    double seconds = took.seconds();
    if (ours.containsKey(cases)) {
      ratio(cases, seconds);
    } else {
      later.put(cases, seconds);
    }
  }

  private final Map<Integer, Double> later = new HashMap<>();

  private void ratio(int cases, double seconds) {
    notes.add(
        "%,d: %.1f times as fast as one transaction per case"
            .formatted(cases, seconds / ours.get(cases)));
  }

  void plain(int cases, PlainInserts.Written written) {
    if (later.containsKey(cases)) {
      ratio(cases, later.get(cases));
    }
    rows.add(
        "| plain batched inserts of the same domain rows | %,d | %.1f | %.0f | | %.1f | | |"
            .formatted(
                cases,
                written.seconds(),
                cases / written.seconds(),
                written.rows() / (double) cases));
    notes.add(
        "%,d: %.1f times the time of plain inserts"
            .formatted(cases, ours.get(cases) / written.seconds()));
  }

  void visited(Visitors.Waited waited) {
    notes.add(
        "Pages meanwhile: %d looks, p95 %.0f ms; slowest %s"
            .formatted(waited.looks(), waited.p95(), waited.worst()));
  }

  /** Where the statements go, for those who want to make it faster. */
  void statements(JdbcTemplate server, int cases) {
    server
        .queryForList(
            "select calls, round(total_exec_time)::int as ms, rows,"
                + " left(regexp_replace(query, '\\s+', ' ', 'g'), 110) as query"
                + " from pg_stat_statements s join pg_roles r on r.oid = s.userid"
                + " where r.rolname <> 'postgres' order by total_exec_time desc limit 40")
        .forEach(s -> System.out.println(s.values()));
  }

  private void row(String way, int cases, Import.Took took) {
    rows.add(
        "| %s | %,d | %.1f | %.0f | %.1f | %.2f | %.1f | %.1f |"
            .formatted(
                way,
                cases,
                took.seconds(),
                cases / took.seconds(),
                took.statements() / (double) cases,
                took.transactions() / (double) cases,
                took.engine().allRows() / (double) cases,
                took.engine().bytes() / 1000.0 / cases));
  }

  @Override
  public String toString() {
    return "Measured on %s.%n%n".formatted(machine)
        + "| way | referrals | seconds | per second | statements each | transactions each |"
        + " engine rows each | engine kB each |\n|---|---|---|---|---|---|---|---|\n"
        + String.join("\n", rows)
        + "\n\n- "
        + String.join("\n- ", notes)
        + "\n";
  }
}
