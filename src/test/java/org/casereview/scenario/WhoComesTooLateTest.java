package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.engine.forms.TaskDesk;
import org.casereview.people.PeopleDirectory;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.Test;

/** Who comes too late to a task hears who was there before, and when: its team alone. */
class WhoComesTooLateTest extends OnCases {

  private static final String WHEN = "on \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d:\\d\\d\\.";
  private static final String NONE = Ids.next().toString();

  private String taken(CaseFile file, String login) {
    String task = driver.task(file, "screenCase").getId();
    assertThat(driver.at(login).claim(task, driver.staffId(login)).isDone()).isTrue();
    return task;
  }

  private String finished(CaseFile file, String login) {
    String task = taken(file, login);
    assertThat(driver.at(login).submit(task, shown(login, file, Map.of())).isDone()).isTrue();
    return task;
  }

  private String claiming(String login, String task) {
    return refused(driver.at(login).claim(task, driver.staffId(login)));
  }

  private String sending(String login, String task) {
    String said = refused(driver.at(login).submit(task, Map.of("c2ForceEw", "YES")));
    return said.replace("Cannot submit task form " + task + ": ", "");
  }

  private static String refused(Desk.Reply reply) {
    assertThat(reply.status()).as(reply.toString()).isEqualTo(409);
    return reply.sentence();
  }

  private String name(String login) {
    var names = application.getBean(PeopleDirectory.class);
    return Actor.as(driver.staffId("head"), () -> names.nameOf(driver.staffId(login)));
  }

  @Test
  void a_colleague_hears_who_took_it_and_when() {
    String task = taken(referred(), "screener");
    assertThat(claiming("screener2", task))
        .matches(
            "Somebody else was faster: "
                + name("screener")
                + " took this task "
                + WHEN
                + " Reload the task list.");
  }

  @Test
  void
      once_it_is_finished_the_team_hears_by_whom_and_whoever_sends_it_twice_that_it_counted_once() {
    String task = finished(referred(), "screener");
    String gone = "This task is not open any more: ";
    String byHer = gone + name("screener") + " finished it " + WHEN + " Reload the task list.";
    assertThat(claiming("screener2", task)).matches(byHer);
    assertThat(sending("screener2", task)).matches(byHer);
    assertThat(sending("screener", task))
        .matches(
            gone
                + "you finished it "
                + WHEN.replace("\\.", ", and that was recorded once\\.")
                + " Reload the task list.");
  }

  @Test
  void no_other_team_no_other_force_and_nobody_who_is_kept_away_is_told_a_name() {
    var file = referred();
    String task = finished(file, "screener");
    for (String login : new String[] {"allocator", "force-20", "owner", "admin"}) {
      assertThat(sending(login, task)).as(login).isEqualTo(sending(login, NONE));
    }
    keepsAway(file, "screener2");
    assertThat(sending("screener2", task)).isEqualTo(sending("screener2", NONE));
    assertThat(claiming("screener2", task)).isEqualTo(TaskDesk.GONE);
  }

  @Test
  void who_speaks_for_another_force_since_they_took_it_finds_no_such_task() {
    var file = screened(Told::ofVictimsUnknown);
    try (var speaker = new SpeaksForOthers(driver, file.forceCode())) {
      String task = driver.task(file, "answerRequest").getId();
      var desk = driver.at(speaker.login());
      assertThat(desk.claim(task, driver.staffId(speaker.login())).isDone()).isTrue();
      speaker.speaksFor("20");
      assertThat(refused(desk.submit(task, Map.of()))).contains(TaskDesk.GONE);
    }
  }
}
