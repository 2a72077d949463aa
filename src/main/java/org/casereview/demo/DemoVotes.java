package org.casereview.demo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.casereview.demo.process.DemoWorker.OpenTask;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the panel of the demonstration votes: each outcome in turn, and sometimes no agreement. */
@Component
@Profile("demo")
class DemoVotes {

  private static final String DIVIDED = "DIVIDED";

  private static final List<String> IN_TURN =
      List.of("RETURN", "REOPEN", "CLOSE", "ADOPT", DIVIDED, "RETURN", "REOPEN", "CLOSE");

  private static final List<String> OPINIONS = List.of("REOPEN", "RETURN", "CLOSE");

  private final Map<String, String> outcomes = new ConcurrentHashMap<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final AtomicReference<String> firstReturned = new AtomicReference<>();

  /**
   * The answers of one member; on a case that divides the panel, each member has an own opinion.
   *
   * @param member which of the members votes, from 0
   */
  Map<String, Object> of(OpenTask task, int member) {
    String outcome =
        outcomes.computeIfAbsent(
            task.caseNumber(), number -> IN_TURN.get(turn.getAndIncrement() % IN_TURN.size()));
    return Map.of(
        "outcome", outcome.equals(DIVIDED) ? OPINIONS.get(member) : outcome,
        "reasons", "As the review recommends, on the findings of groups B and D.",
        "conflict", "NO");
  }

  /** True for the first case that went back to its force: somebody has to decline. */
  boolean isFirstReturned(OpenTask task) {
    return "RETURN".equals(outcomes.get(task.caseNumber()))
        && firstReturned.compareAndSet(null, task.caseNumber());
  }
}
