package org.casereview.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A few people who read their pages and their list of tasks all the while. */
final class Visitors implements AutoCloseable {

  private static final long BETWEEN_LOOKS = 250;
  private static final List<String> LOGINS = List.of("screener", "screener2", "intake", "manager");

  private final Map<String, List<Double>> seen = new java.util.concurrent.ConcurrentHashMap<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean gone;

  Visitors(int port) throws IOException, InterruptedException {
    for (String login : LOGINS) {
      var visitor = new Visitor(port, login);
      var thread = new Thread(() -> look(visitor), "visitor-" + login);
      thread.setDaemon(true);
      threads.add(thread);
      thread.start();
    }
  }

  private void look(Visitor visitor) {
    try {
      // Once before it counts, as the imports have run once: the first look loads the page's
      // classes.
      for (var page : visitor.pages()) {
        visitor.open(page);
      }
      while (!gone) {
        for (var page : visitor.pages()) {
          long from = System.nanoTime();
          visitor.open(page);
          seen.computeIfAbsent(page.name(), n -> Collections.synchronizedList(new ArrayList<>()))
              .add((System.nanoTime() - from) / 1e6);
          Thread.sleep(BETWEEN_LOOKS);
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** How many looks there were, and the milliseconds within which 95 of 100 were answered. */
  record Waited(int looks, double p95, String worst) {}

  @Override
  public void close() {
    waited();
  }

  Waited waited() {
    gone = true;
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    var all = seen.values().stream().flatMap(List::stream).sorted().toList();
    String worst =
        seen.entrySet().stream()
            .map(e -> Map.entry(e.getKey(), p95(e.getValue().stream().sorted().toList())))
            .max(Map.Entry.comparingByValue())
            .map(e -> e.getKey() + " " + Math.round(e.getValue()) + " ms")
            .orElse("");
    return new Waited(all.size(), p95(all), worst);
  }

  private static double p95(List<Double> sorted) {
    return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
  }
}
