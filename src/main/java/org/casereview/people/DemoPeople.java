package org.casereview.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.casereview.platform.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The invented staff of the demonstration, all with the password {@code demo}: never outside the
 * demo profile.
 */
@Component
@Profile("demo")
public class DemoPeople {

  public static final String PASSWORD = "demo";

  /** The README names the password: a hash that is costly to guess would protect nothing. */
  private static final int LEAST_COSTLY = 4;

  private final Enrolments enrolments;
  private final People people;
  private final TransactionOperations transaction;

  DemoPeople(Enrolments enrolments, People people, TransactionOperations transaction) {
    this.enrolments = enrolments;
    this.people = people;
    this.transaction = transaction;
  }

  /** Creates those who are missing; run twice it changes nothing. */
  public void create() {
    Actor.run(Actor.RELEASE, () -> transaction.executeWithoutResult(status -> createMissing()));
  }

  private void createMissing() {
    var missing = everybody().filter(person -> people.find(person.staffId()).isEmpty()).toList();
    if (!missing.isEmpty()) {
      String hash = new BCryptPasswordEncoder(LEAST_COSTLY).encode(PASSWORD);
      missing.forEach(person -> enrolments.enrol(person, hash));
    }
  }

  private static Stream<Enrolment> everybody() {
    return Stream.concat(
        lines("demo/staff.txt").map(DemoPeople::central),
        lines("demo/liaisons.txt").map(DemoPeople::liaison));
  }

  private static Enrolment central(String[] cells) {
    return new Enrolment(
        cells[0],
        cells[1],
        cells[2],
        cells[3],
        codes(cells[4]),
        List.of(),
        codes(cells[5]),
        codes(cells[6]),
        true);
  }

  private static Enrolment liaison(String[] cells) {
    String force = cells[0];
    return new Enrolment(
        "L00" + force,
        "force-" + force,
        cells[1],
        cells[2],
        List.of("force-liaisons"),
        List.of(force),
        List.of(),
        List.of(force),
        true);
  }

  private static Stream<String[]> lines(String resource) {
    try {
      return new ClassPathResource(resource)
          .getContentAsString(UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toArray(String[]::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> codes(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(" +"));
  }
}
