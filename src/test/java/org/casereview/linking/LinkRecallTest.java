package org.casereview.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.casereview.platform.BlindIndex;
import org.casereview.referral.TakenReferral;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Among 12,000 cases every one of 2,000 pairs is found, whichever way it is spelled, and no other.
 */
class LinkRecallTest extends OnLinks {

  private static final int PAIRS = 2_000;
  private static final int OTHERS = 8_000;
  private static final int BLOCK = 500;

  @Autowired BlindIndex index;
  private final Random random = new Random(4);

  @Test
  void all_pairs_are_found_and_nothing_else_in_indexed_queries() {
    undone(
        () -> {
          long before =
              jdbc.queryForObject("select count(*) from casereview.possible_link", Long.class);
          List<TakenReferral> cases = referred();
          long began = System.nanoTime();
          for (int i = 0; i < 2 * PAIRS; i++) {
            int twin = i < PAIRS ? i + PAIRS : i - PAIRS;
            assertThat(links(cases.get(i)))
                .as("pair " + i)
                .singleElement()
                .extracting(Link::otherId)
                .isEqualTo(cases.get(twin).caseId());
          }
          long perCase = (System.nanoTime() - began) / (2 * PAIRS) / 1_000;
          for (TakenReferral other : cases.subList(2 * PAIRS, 2 * PAIRS + 200)) {
            var found = links.of(other.caseId());
            assertThat(found.links()).isEmpty();
            assertThat(found.crowds()).extracting(Crowd::others).containsExactly(OTHERS - 1L);
          }
          long found =
              jdbc.queryForObject("select count(*) from casereview.possible_link", Long.class);
          assertThat(found).as("pairs in all").isEqualTo(before + PAIRS);
          String plan = plan(cases.get(7));
          LoggerFactory.getLogger(getClass())
              .info("A look takes {} us, a key {} ns.\n{}", perCase, perKey(), plan);
          assertThat(plan).contains("match_key_pkey").doesNotContain("Seq Scan");
          assertThat(perCase).as("microseconds for each look").isLessThan(20_000);
        });
  }

  private List<TakenReferral> referred() {
    var made = new ArrayList<Made>();
    for (int i = 0; i < PAIRS; i++) {
      made.add(told(i, false));
    }
    for (int i = 0; i < PAIRS; i++) {
      made.add(told(i, true));
    }
    for (int i = PAIRS; i < PAIRS + OTHERS; i++) {
      made.add(told(i, false));
    }
    var taken = new ArrayList<TakenReferral>();
    long began = System.nanoTime();
    for (int from = 0; from < made.size(); from += BLOCK) {
      taken.addAll(taken(made.subList(from, from + BLOCK).toArray(Made[]::new)));
    }
    LoggerFactory.getLogger(getClass())
        .info("{} cases in {} ms", made.size(), (System.nanoTime() - began) / 1_000_000);
    return taken;
  }

  /** One of three things is shared by a pair; all else is this case's alone. */
  private Made told(int i, boolean again) {
    String mark = again ? "b" : "a";
    String day = "19%02d-%02d-%02d".formatted(50 + i % 50, 1 + i % 12, 1 + i % 28);
    var made = new Made().victim("Vic" + mark + i, day).victim("Tim" + mark + i, "1990");
    made.crime((i % 3 == 0 ? crime(i, again) : "X" + mark + "/" + (100_000 + i)) + ";UNKNOWN");
    made.suspect(
        "pnc_id", i % 3 == 1 ? pnc(i, again) : "5" + (again ? 1 : 2) + "/" + (i + 1) + "Q");
    String name = i % 3 == 2 ? name(i, again) : "Sus" + mark + i;
    return made.suspect("family_name", name, "date_of_birth", day)
        .suspect("family_name", i < PAIRS ? "Unknown" : "Unnamed", "date_of_birth", "1970-01-01");
  }

  private String crime(int i, boolean again) {
    return again
        ? "71%s%07d%s14".formatted(sign(), 200_000 + i, sign())
        : "71/" + (200_000 + i) + "/14";
  }

  private String pnc(int i, boolean again) {
    return again
        ? "1996/%07d%s".formatted(i + 1, random.nextBoolean() ? "k" : "K")
        : "96/" + (i + 1) + "K";
  }

  private String name(int i, boolean again) {
    String name = "O'Brèan-" + letters(i);
    return again ? name.replace("è", "e").replace("'", sign()).toUpperCase(Locale.ROOT) : name;
  }

  private String sign() {
    return List.of(" ", "-", ".", "/", "  ").get(random.nextInt(5));
  }

  private static String letters(int i) {
    return Integer.toString(i)
        .chars()
        .mapToObj(c -> "" + (char) (c + 49))
        .collect(Collectors.joining());
  }

  private String plan(TakenReferral taken) {
    return String.join(
        "\n",
        jdbc.queryForList(
            "explain (analyze, costs off) " + Links.SHARED,
            String.class,
            taken.caseId(),
            taken.caseId(),
            taken.caseId(),
            Links.CROWD,
            Links.CROWD));
  }

  private long perKey() {
    long began = System.nanoTime();
    for (int i = 0; i < 100_000; i++) {
      index.of("CRIME_NUMBER", Spelling.crimeNumber("71/" + (200_000 + i) + "/14").orElseThrow());
    }
    return (System.nanoTime() - began) / 100_000;
  }
}
