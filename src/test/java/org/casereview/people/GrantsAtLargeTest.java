package org.casereview.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A million pairs of a person and a case, each with up to four random grants: every person sees
 * what a model of a few lines says. {@link RandomGrantsTest} does a few with each build.
 */
@EnabledIfSystemProperty(named = "casereview.full", matches = "true")
class GrantsAtLargeTest extends OnGrants {

  /** Few cases and many people: each new grant is judged by all that its person has. */
  private static final int CASES = 100;

  private static final int PEOPLE = Integer.getInteger("casereview.grants.people", 10_000);
  private static final long SEED = Long.getLong("casereview.grants.seed", 20261123);
  private static final List<String> LEVELS = List.of("BASIC", "STANDARD", "SPECIFIC", "EXCLUDED");
  private static final String GRANT =
      "insert into case_grant values (?, ?, ?, ?, ?, 'sealed', ?, ?, ?, ?)";

  /** A grant to be given to somebody, and whether two heads end it at once. */
  private record Given(
      UUID id, UUID caseId, String level, Instant from, Instant to, boolean ended) {

    boolean keepsAway(Instant now) {
      return level.equals("EXCLUDED")
          && !ended
          && !from.isAfter(now)
          && (to == null || to.isAfter(now));
    }
  }

  @AfterEach
  void leave() {
    sql("update staff set enabled = false where staff_id like 'NL-%'");
  }

  @Test
  void everybody_sees_what_the_model_says() {
    var cases = IntStream.range(0, CASES).mapToObj(i -> aCase("SCREENING")).toList();
    Instant now = clock.instant();
    var given = new AtomicLong();
    var seen = new AtomicLong();
    IntStream.range(0, PEOPLE)
        .parallel()
        .forEach(
            i -> {
              given.addAndGet(seesWhatTheModelSays("NL-" + i, cases, i, now));
              if (seen.incrementAndGet() % 1000 == 0) {
                System.out.printf("%,d pairs, %,d grants%n", seen.get() * CASES, given.get());
              }
            });
    System.out.printf(
        "Grants at large: seed %d, %,d pairs, %,d grants%n",
        SEED, (long) CASES * PEOPLE, given.get());
  }

  /** How many grants the person was given. */
  private long seesWhatTheModelSays(String person, List<UUID> cases, int which, Instant now) {
    var random = new Random(SEED + which);
    person(person, "reviewers");
    var kept = new HashSet<UUID>();
    long given = 0;
    for (int step = 0; step < 4; step++) {
      var grants = drawn(random, cases, kept, step, now);
      give(person, grants, now);
      grants.stream().filter(g -> g.keepsAway(now)).forEach(g -> kept.add(g.caseId()));
      given += grants.size();
    }
    var expected = new HashSet<>(cases);
    expected.removeAll(kept);
    assertThat(seen(person, cases)).as("seed %d, %s", SEED, person).isEqualTo(expected);
    return given;
  }

  /** The next grant of each pair that gets one; who is kept away is given no other. */
  private static List<Given> drawn(
      Random random, List<UUID> cases, Set<UUID> kept, int step, Instant now) {
    var grants = new ArrayList<Given>();
    for (UUID caseId : cases) {
      String level = LEVELS.get(random.nextInt(LEVELS.size()));
      Instant from = now.plusSeconds(random.nextInt(-3, 2));
      Instant to = random.nextBoolean() ? null : from.plusSeconds(1 + random.nextInt(4));
      boolean ended = random.nextInt(3) == 0;
      boolean allowed = level.equals("EXCLUDED") || !kept.contains(caseId);
      if (allowed && random.nextInt(4) > step) {
        grants.add(new Given(Ids.next(), caseId, level, from, to, ended));
      }
    }
    return grants;
  }

  private void give(String person, List<Given> grants, Instant now) {
    run(
        HEAD,
        () -> jdbc.batchUpdate(GRANT, grants.stream().map(g -> row(g, person, now)).toList()));
    var ended = grants.stream().filter(Given::ended).toList();
    var asked = ended.stream().map(g -> new Object[] {Ids.next(), g.id(), HEAD}).toList();
    run(
        HEAD,
        () ->
            jdbc.batchUpdate(
                "insert into case_grant_ending values (?, ?, ?, now(), 'sealed')", asked));
    run(
        SECOND_HEAD,
        () ->
            jdbc.batchUpdate(
                "insert into case_grant_end values (?, ?, ?, now())",
                asked.stream().map(a -> new Object[] {a[1], a[0], SECOND_HEAD}).toList()));
  }

  private static Object[] row(Given grant, String person, Instant now) {
    boolean excluded = grant.level().equals("EXCLUDED");
    return new Object[] {
      grant.id(),
      grant.caseId(),
      person,
      grant.level(),
      excluded ? "KNOWS_SOMEBODY" : "WORK_ON_IT",
      Timestamp.from(grant.from()),
      grant.to() == null ? null : Timestamp.from(grant.to()),
      HEAD,
      Timestamp.from(now)
    };
  }

  private Set<UUID> seen(String person, List<UUID> cases) {
    return new HashSet<>(
        as(
            person,
            () ->
                jdbc.queryForList(
                    "select id from review_case where id = any(?)",
                    UUID.class,
                    (Object) cases.toArray(new UUID[0]))));
  }
}
