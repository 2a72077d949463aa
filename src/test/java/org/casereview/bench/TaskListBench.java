package org.casereview.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.casereview.demo.GeneratedPackage;
import org.casereview.demo.process.DemoWorker;
import org.junit.jupiter.api.Test;

/**
 * How long Tasklist's list takes 20 people at once with 20,000 open tasks, some of them kept from
 * the person: {@code mvn -Pbench test -Dtest=TaskListBench}.
 */
class TaskListBench {

  private static final int TASKS = Integer.getInteger("casereview.bench.tasks", 20_000);
  private static final int PEOPLE = 20;
  private static final int LOOKS = Integer.getInteger("casereview.bench.looks", 15);
  private static final int WARMING = 20;
  private static final long THINKING = Long.getLong("casereview.bench.thinking", 5_000);

  private final Map<String, List<Double>> waited = new ConcurrentHashMap<>();

  @Test
  void the_list_of_tasks_is_there_at_once_for_twenty_people() throws Exception {
    Files.createDirectories(Path.of("target/bench"));
    Path folder = Files.createTempDirectory(Path.of("target/bench"), "tasks");
    try (var started = BenchApplication.start(folder)) {
      taken(started, folder);
      exclude(started, 500);
      for (String login : List.of("screener2", "screener")) {
        looked(started.port(), login);
      }
      var rows = new ArrayList<String>();
      waited.forEach((what, times) -> rows.add(row(what, times)));
      Collections.sort(rows);
      String table =
          "| look | half within | 95 of 100 within |\n|---|---|---|\n" + String.join("\n", rows);
      Files.writeString(Path.of("target/bench-tasks.md"), table);
      System.out.println("Measured on " + Machine.here(folder) + ".\n\n" + table);
    }
  }

  private static void taken(BenchApplication application, Path folder) throws Exception {
    var worker = application.context().getBean(DemoWorker.class);
    for (int first = 1; first <= TASKS; first += 5_000) {
      Path file = GeneratedPackage.written(folder, first, Math.min(5_000, TASKS - first + 1));
      application.takes(file, worker.staffId("intake"));
    }
    worker.settleAll();
    application.server().execute("vacuum analyze");
  }

  /** One screener is kept from so many cases by name, beside those of a former force. */
  private static void exclude(BenchApplication application, int cases) {
    application
        .server()
        .execute(
            """
            begin;
            select set_config('app.actor', 'S0012', true);
            insert into casereview.case_grant select gen_random_uuid(), id, 'S0002', 'EXCLUDED',
              'KNOWS_SOMEBODY', 'x', received_at, null, 'S0012', received_at
            from casereview.review_case order by id limit %d;
            commit;"""
                .formatted(cases));
  }

  private void looked(int port, String login) throws Exception {
    var visitors = new ArrayList<Callable<Void>>();
    for (int i = 0; i < PEOPLE; i++) {
      var visitor = new Visitor(port, login);
      long begins = i * THINKING / PEOPLE;
      visitors.add(
          () -> {
            Thread.sleep(begins);
            for (int look = -WARMING; look < LOOKS; look++) {
              for (var page : visitor.pages()) {
                if (page.name().startsWith("Tasklist: Cases to screen")) {
                  time(look, login + ": list", visitor, page);
                  String count = page.path().replaceAll("/list.*", "/count");
                  time(look, login + ": count", visitor, new Visitor.Page("count", count));
                }
              }
              Thread.sleep(look < 0 ? THINKING / WARMING : THINKING);
            }
            return null;
          });
    }
    var threads = Executors.newFixedThreadPool(PEOPLE);
    try {
      for (var done : threads.invokeAll(visitors)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void time(int look, String what, Visitor visitor, Visitor.Page page) throws Exception {
    long from = System.nanoTime();
    visitor.open(page);
    if (look >= 0) {
      waited
          .computeIfAbsent(what, name -> Collections.synchronizedList(new ArrayList<>()))
          .add((System.nanoTime() - from) / 1e6);
    }
  }

  private static String row(String what, List<Double> times) {
    var sorted = times.stream().sorted().toList();
    return "| %s | %.0f ms | %.0f ms |"
        .formatted(
            what,
            sorted.get(sorted.size() / 2),
            sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1));
  }
}
