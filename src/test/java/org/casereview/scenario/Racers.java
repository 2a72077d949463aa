package org.casereview.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;

/** People at many windows of two nodes, who press the same button in the same moment. */
final class Racers implements AutoCloseable {

  static final int MOST = 32;

  /** Somebody at a window. */
  record Racer(String login, Desk desk) {}

  /** What each was told. */
  record Told(String login, Desk.Reply reply) {}

  private final List<Integer> nodes;
  private final ExecutorService threads = Executors.newFixedThreadPool(MOST);
  private final Map<String, List<Desk>> windows = new HashMap<>();
  private int races;

  Racers(List<Integer> nodes) {
    this.nodes = nodes;
  }

  int races() {
    return races;
  }

  /** Everybody in turn, half of the windows at each node. */
  List<Told> race(int size, List<String> logins, Function<Racer, Desk.Reply> act) {
    races++;
    var gate = new CyclicBarrier(size);
    var calls = new ArrayList<Future<Told>>();
    IntStream.range(0, size)
        .mapToObj(i -> racer(logins.get(i % logins.size()), i / logins.size()))
        .forEach(racer -> calls.add(threads.submit(started(gate, racer, act))));
    return calls.stream().map(Racers::ended).toList();
  }

  /** A window of somebody, at the first node and the second in turn. */
  Racer racer(String login, int window) {
    var open = windows.computeIfAbsent(login, who -> new ArrayList<>());
    while (open.size() <= window) {
      open.add(Desk.tasklist(nodes.get(open.size() % nodes.size()), login));
    }
    return new Racer(login, open.get(window));
  }

  private static Callable<Told> started(
      CyclicBarrier gate, Racer racer, Function<Racer, Desk.Reply> act) {
    return () -> {
      gate.await(1, TimeUnit.MINUTES);
      return new Told(racer.login(), act.apply(racer));
    };
  }

  private static Told ended(Future<Told> call) {
    try {
      return call.get(1, TimeUnit.MINUTES);
    } catch (Exception e) {
      throw new AssertionError("A window did not answer", e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
