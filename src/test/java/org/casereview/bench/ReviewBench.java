package org.casereview.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casereview.demo.GeneratedPackage;
import org.casereview.demo.process.DemoWorker;
import org.junit.jupiter.api.Test;

/**
 * How long people wait at a review, with the demonstration's cases in the database and with 12,000:
 * {@code mvn -Pbench test -Dtest=ReviewBench}; the table goes to {@code target/bench-review.md}.
 */
class ReviewBench {

  private static final int CASES = 12_000;
  private static final int FIRST = 20_001;
  private static final int LOOKS = 60;
  private static final int WARMING = 10;
  private static final List<Visitor.Page> MANAGERS_PAGES =
      List.of(
          new Visitor.Page("list of cases", "/cases"),
          new Visitor.Page("a case found by its number", "/api/cases/find?q=CR-2026-000046"),
          new Visitor.Page("what is late", "/late"),
          new Visitor.Page("meetings of the panel", "/panels"));

  private BenchApplication application;
  private DemoWorker worker;

  @Test
  void people_wait_no_longer_with_twelve_thousand_cases() throws Exception {
    Files.createDirectories(Path.of("target/bench"));
    Path folder = Files.createTempDirectory(Path.of("target/bench"), "review");
    try (var started = BenchApplication.demonstration(folder)) {
      application = started;
      worker = started.context().getBean(DemoWorker.class);
      worker.await(() -> worker.count("screenCase") > 0);
      worker.await(ReviewBench::theDemonstrationIsMade);
      long few = cases();
      var before = waited();
      taken(folder, (int) (CASES - few));
      var after = waited();
      var table = table(few, before, after);
      Files.writeString(Path.of("target/bench-review.md"), table);
      System.out.println("Measured on " + Machine.here(folder) + ".\n\n" + table);
    }
  }

  private void taken(Path folder, int count) throws Exception {
    Path file = GeneratedPackage.written(folder, FIRST, count);
    application.takes(file, worker.staffId("intake"));
    worker.settleAll();
    application.server().execute("vacuum analyze");
  }

  private static boolean theDemonstrationIsMade() {
    return Thread.getAllStackTraces().keySet().stream().noneMatch(t -> t.getName().equals("demo"));
  }

  private long cases() {
    return application
        .server()
        .queryForObject("select count(*) from casereview.review_case", Long.class);
  }

  /** Milliseconds of each look, sorted, by what was looked at. */
  private Map<String, List<Double>> waited() throws Exception {
    var reviewer = new Visitor(application.port(), "reviewer");
    var manager = new Visitor(application.port(), "manager");
    String number = underReview();
    var item = new SavedItem(reviewer, "/api/cases/" + number + "/review");
    var waited = new LinkedHashMap<String, List<Double>>();
    for (int look = -WARMING; look < LOOKS; look++) {
      // The first looks load the classes of the pages.
      Map<String, List<Double>> kept = look < 0 ? new LinkedHashMap<>() : waited;
      for (var page : reviewersPages(number)) {
        time(kept, page.name(), () -> reviewer.open(page));
      }
      time(kept, "an answer of the protocol, saved", item::save);
      for (var page : MANAGERS_PAGES) {
        time(kept, page.name(), () -> manager.open(page));
      }
    }
    waited.values().forEach(times -> times.sort(null));
    return waited;
  }

  private static List<Visitor.Page> reviewersPages(String number) {
    return List.of(
        new Visitor.Page("start page", "/"),
        new Visitor.Page("case page", "/cases/" + number),
        new Visitor.Page("case file", "/api/cases/" + number),
        new Visitor.Page("protocol with its answers", "/api/cases/" + number + "/review"),
        new Visitor.Page("ledger of lines of inquiry", "/api/cases/" + number + "/lines"),
        new Visitor.Page("own work, with the next case", "/my-work"));
  }

  private String underReview() {
    String staffId = worker.staffId("reviewer");
    return worker
        .open("reviewCase", "reviewer", 100)
        .filter(task -> staffId.equals(task.assignee()))
        .map(DemoWorker.OpenTask::caseNumber)
        .findFirst()
        .orElseThrow();
  }

  private static final class SavedItem {
    private final Visitor reviewer;
    private final String address;
    private long version;
    private int times;

    SavedItem(Visitor reviewer, String address) throws Exception {
      this.reviewer = reviewer;
      this.address = address;
      version = reviewer.read(address).at("/groups/0/items/0/answer/version").asLong();
    }

    void save() throws Exception {
      var answer = Map.of("answer", "MET", "note", "Look " + times++, "version", version);
      version = reviewer.put(address + "/items/A1", answer).at("/answer/version").asLong();
    }
  }

  private interface Look {
    void take() throws Exception;
  }

  private static void time(Map<String, List<Double>> waited, String name, Look look)
      throws Exception {
    long from = System.nanoTime();
    look.take();
    waited
        .computeIfAbsent(name, n -> new ArrayList<>())
        .add((System.nanoTime() - from) / 1_000_000.0);
  }

  private static String table(
      long few, Map<String, List<Double>> before, Map<String, List<Double>> after) {
    var rows = new ArrayList<String>();
    rows.add(
        "| look | %,d cases: half, 95 of 100 within | %,d cases: the same | ratio |"
            .formatted(few, CASES));
    rows.add("|---|---|---|---|");
    after.forEach(
        (name, times) ->
            rows.add(
                "| %s | %.0f, %.0f ms | %.0f, %.0f ms | %.1f |"
                    .formatted(
                        name,
                        within(before.get(name), 0.5),
                        within(before.get(name), 0.95),
                        within(times, 0.5),
                        within(times, 0.95),
                        within(times, 0.5) / within(before.get(name), 0.5))));
    return String.join("\n", rows) + "\n";
  }

  private static double within(List<Double> sorted, double share) {
    return sorted.get((int) Math.ceil(sorted.size() * share) - 1);
  }
}
