package org.casereview.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereview.referral.format.PackageBuilder.CASE;
import static org.casereview.referral.format.PackageBuilder.CASES;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.casereview.referral.format.PackageBuilder;
import org.casereview.testing.CaseReviewTest;
import org.casereview.testing.Soon;
import org.junit.jupiter.api.Test;

/** Two packages about the same people, in opposite order at two nodes: nobody sees them wait. */
@CaseReviewTest
class OppositeOrderTest extends SentPackages {

  private static final int PAIRS = Boolean.getBoolean("casereview.full") ? 500 : 10;
  private static final int PEOPLE = 6;

  @Test
  void both_are_taken_and_each_sees_the_other() throws Exception {
    for (int pair = 0; pair < PAIRS; pair++) {
      var up = people(pair);
      var down = turned(up);
      // New cases that tell of the same people; then each of them again, told otherwise.
      taken(telling("A", up, "first"), telling("B", down, "first"), counts(PEOPLE, 0, 0, 0));
      taken(telling("A", down, "then"), telling("B", up, "then"), counts(0, PEOPLE, 0, 0));
    }
    assertThat(linkedOfTag()).isEqualTo((long) PAIRS * PEOPLE);
  }

  private static List<Integer> people(int pair) {
    return IntStream.range(pair * PEOPLE, (pair + 1) * PEOPLE).boxed().toList();
  }

  private static List<Integer> turned(List<Integer> people) {
    var turned = new ArrayList<>(people);
    Collections.reverse(turned);
    return turned;
  }

  private void taken(PackageBuilder one, PackageBuilder two, Receipt.Counts expected)
      throws Exception {
    UUID first = kept(one);
    UUID second = kept(two);
    CompletableFuture.allOf(at(first), at(second)).get(60, TimeUnit.SECONDS);
    for (UUID id : List.of(first, second)) {
      wholeAtOnce(id, expected);
    }
  }

  private void wholeAtOnce(UUID id, Receipt.Counts expected) {
    assertThat(receipt(id).status()).isEqualTo("COMPLETED");
    assertThat(receipt(id).counts()).isEqualTo(expected);
    assertThat(
            reading(
                () ->
                    jdbc.queryForObject(
                        "select count(*) from casereview.referral_retry where package_id = ?",
                        Long.class,
                        id)))
        .isZero();
  }

  private PackageBuilder telling(String which, List<Integer> people, String rationale) {
    var cases = new StringBuilder(CASES);
    var suspects =
        new StringBuilder(
            "force_reference,suspect_reference,family_name,date_of_birth,life_status\n");
    for (int person : people) {
      String reference = tag + "/" + which + person;
      cases.append(CASE.replace("R-1", reference).replace("Evidential difficulties", rationale));
      suspects.append("%s,S1,%s,1980-01-01,ALIVE%n".formatted(reference, letters(tag + person)));
    }
    return new PackageBuilder()
        .with("cases.csv", cases.toString())
        .with("suspects.csv", suspects.toString());
  }

  /** A family name is known by its letters alone. */
  private static String letters(String text) {
    return "O"
        + text.chars()
            .filter(Character::isDigit)
            .mapToObj(digit -> String.valueOf((char) (digit - '0' + 'a')))
            .collect(Collectors.joining());
  }

  private long linkedOfTag() {
    return reading(
        () ->
            jdbc.queryForObject(
                "select count(*) from casereview.possible_link l join casereview.review_case c"
                    + " on c.id = l.earlier_id where c.force_reference like ? || '/%'",
                Long.class, tag));
  }

  @Test
  void a_deadlock_made_on_purpose_is_taken_again_and_nobody_is_told() throws Exception {
    UUID id = kept(many(3));
    var keys =
        reading(
            () ->
                jdbc.queryForList(
                    "select hashtextextended('referral:14 ' || ? || '/' || i, 0)"
                        + " from generate_series(0, 2) i order by 1",
                    Long.class,
                    tag));
    try (var other = DriverManager.getConnection(url(), "casereview_app", "")) {
      other.setAutoCommit(false);
      locks(other, keys.get(2));
      var taking = at(id);
      Soon.seen(this::waiting, count -> count > 0);
      locks(other, keys.get(0));
      other.rollback();
      taking.get(60, TimeUnit.SECONDS);
    }
    wholeAtOnce(id, counts(3, 0, 0, 0));
  }

  /** Waits itself until the database has thrown out the one that came first. */
  private static void locks(Connection other, long key) throws SQLException {
    try (var lock = other.prepareStatement("select pg_advisory_xact_lock(?)")) {
      lock.setLong(1, key);
      lock.execute();
    }
  }

  private long waiting() {
    return reading(
        () ->
            jdbc.queryForObject(
                "select count(*) from pg_locks where locktype = 'advisory' and not granted",
                Long.class));
  }
}
