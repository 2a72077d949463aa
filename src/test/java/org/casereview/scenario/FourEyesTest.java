package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Three people, each in every team, try every act of a case in every order; where none of them may,
 * somebody without a part in the case goes on. Who may is compared with {@link OneVoice}.
 *
 * <p>The three are alike, so in {@code mvn verify} the first of them who has done nothing yet
 * stands for the others; the profile {@code full} walks every order.
 */
class FourEyesTest extends OnCases {

  private static final boolean EVERY_ORDER = Boolean.getBoolean("casereview.eyes.all");
  private static final List<String> TRIO = List.of("eyes1", "eyes2", "eyes3");
  private static final Set<String> TAMPERED = new HashSet<>();

  private final List<Everywhere> people =
      List.of(
          new Everywhere("S9011", "eyes1"),
          new Everywhere("S9012", "eyes2"),
          new Everywhere("S9013", "eyes3"));
  private Walkway way;
  private int walked;

  @BeforeEach
  void join() {
    people.forEach(person -> person.join(driver));
  }

  @AfterEach
  void leave() {
    people.forEach(person -> person.leave(driver));
  }

  @ParameterizedTest
  @CsvSource({
    "LEFT_OUT, 0",
    "SCOPE_PANEL, 0",
    "CLOSED, 0",
    "CLOSED, 1",
    "CLOSED, 3",
    "CLOSED, 6",
    "NO_MAJORITY, 0",
    "NO_MAJORITY, 3",
    "NO_MAJORITY, 9"
  })
  void three_people_in_every_team_still_have_one_voice_each(Walkway way, int first) {
    this.way = way;
    var hands = new ArrayList<>(way.strangers().subList(0, first));
    walk(played(hands), hands);
    System.out.printf("%s from act %d: %d ways walked%n", way, first, walked);
    assertThat(violations()).isZero();
  }

  private CaseFile played(List<String> hands) {
    var file = driver.referred(way::told);
    for (int i = 0; i < hands.size(); i++) {
      way.act(this, i, hands.get(i), file);
    }
    return file;
  }

  private void walk(CaseFile file, List<String> hands) {
    int at = hands.size();
    if (at == way.acts().size()) {
      walked++;
      return;
    }
    var able = new ArrayList<String>();
    for (String who : TRIO) {
      boolean may = way.isOpenTo(this, at, who, file);
      assertThat(may)
          .as("%s at %s after %s", who, way.acts().get(at), hands)
          .isEqualTo(OneVoice.allows(who, way.acts().get(at), way.acts(), hands));
      if (may) {
        able.add(who);
      }
    }
    if (TAMPERED.add(way + way.acts().get(at) + (EVERY_ORDER ? hands : ""))) {
      new SideWays(driver)
          .areClosed(file, way.activity(at), TRIO, able, way.answers(this, at, file));
    }
    goOn(file, hands, next(able, hands, at));
  }

  private void goOn(CaseFile file, List<String> hands, List<String> next) {
    for (int k = 0; k < next.size(); k++) {
      var standing = k == 0 ? file : played(hands);
      way.act(this, hands.size(), next.get(k), standing);
      var further = new ArrayList<>(hands);
      further.add(next.get(k));
      walk(standing, further);
    }
  }

  private List<String> next(List<String> able, List<String> hands, int at) {
    if (able.isEmpty()) {
      return List.of(way.strangers().get(at));
    }
    if (EVERY_ORDER) {
      return able;
    }
    var fresh = able.stream().filter(who -> !hands.contains(who)).toList();
    var next = new ArrayList<>(able);
    next.removeAll(fresh);
    fresh.stream().findFirst().ifPresent(next::add);
    return next;
  }

  /** Read from the records, whatever the engine said. */
  private long violations() {
    return driver.count(
        """
        select (select count(*) from casereview.review r join casereview.review o using (case_id)
            where o.checked_by = r.reviewer_id)
          + (select count(*) from casereview.scope_exclusion where excluded_by = second_person)
          + (select count(*) from casereview.scope_panel_decision where first_member = second_member)
          + (select count(*) from casereview.panel p join casereview.panel_vote v on v.panel_id = p.id
            join casereview.review r using (case_id) where v.voter_id in (r.reviewer_id, r.checked_by))
          + (select count(*) from (select 1 from casereview.panel_vote
            group by panel_id, round, voter_id having count(*) > 1) twice)
          + (select count(*) from casereview.closure c join casereview.review r using (case_id)
            where c.approved_by in (c.prepared_by, r.reviewer_id, r.checked_by))
          + (select count(*) from casereview.outcome o join casereview.panel p using (case_id)
            join casereview.panel_vote v on v.panel_id = p.id where o.decided_by = v.voter_id)""");
  }

  /** Whether the allocator finds somebody among those that the form offers. */
  boolean mayBeGiven(String who, String task) {
    return String.valueOf(driver.at("allocator").shown(task)).contains(driver.staffId(who));
  }

  /** What the acts of a case need of it. */
  void reviews(String login, CaseFile file) {
    allocates(file, login);
    driver.does(login, file, "declareConflict", Map.of("conflict", "NONE"));
    answersAll(login, file, Map.of("answer", "MET"));
    driver.does(login, file, "reviewCase", recommending("CLOSE"));
  }
}
