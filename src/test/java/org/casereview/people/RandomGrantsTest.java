package org.casereview.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Any grants in any order: the database shows what a model of a few lines says. */
class RandomGrantsTest extends OnGrants {

  /** What is granted, in 30 lines: any allows, and EXCLUDED wins. */
  private record Given(String level, Instant from, Instant to, boolean ended) {
    boolean holds(Instant now) {
      return !ended && !from.isAfter(now) && (to == null || to.isAfter(now));
    }
  }

  @Test
  void random_grants_are_as_the_model_says() {
    long seed = 20261122;
    var random = new Random(seed);
    var levels = List.of("BASIC", "STANDARD", "SPECIFIC", "EXCLUDED");
    Instant now = clock.instant();
    for (int i = 0; i < Integer.getInteger("casereview.grants", 60); i++) {
      UUID caseId = aCase("SCREENING");
      var all = new ArrayList<Given>();
      for (int k = random.nextInt(5); k > 0; k--) {
        String level = levels.get(random.nextInt(levels.size()));
        boolean excluded = all.stream().anyMatch(g -> g.level.equals("EXCLUDED") && g.holds(now));
        if (excluded && !level.equals("EXCLUDED")) {
          continue;
        }
        Instant from = now.plus(Duration.ofSeconds(random.nextInt(-3, 2)));
        Instant to = random.nextBoolean() ? null : from.plusSeconds(1 + random.nextInt(4));
        boolean ended = random.nextInt(3) == 0;
        UUID grant = grants(HEAD, caseId, REVIEWER, level, from, to);
        if (ended) {
          ends(SECOND_HEAD, grant, asks(HEAD, grant));
        }
        all.add(new Given(level, from, to, ended));
      }
      boolean kept = all.stream().anyMatch(g -> g.level.equals("EXCLUDED") && g.holds(now));
      assertThat(sees(REVIEWER, caseId)).as("seed %s, %s", seed, all).isEqualTo(!kept);
    }
  }
}
