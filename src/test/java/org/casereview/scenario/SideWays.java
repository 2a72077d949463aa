package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;

/**
 * Every other way to bring a task to a person: by a colleague, by an administrator, past the
 * engine.
 */
final class SideWays {

  private final CaseDriver driver;

  SideWays(CaseDriver driver) {
    this.driver = driver;
  }

  /**
   * Nobody is given the task by another, and who is barred cannot finish it even while holding it.
   */
  void areClosed(
      CaseFile file,
      String activity,
      List<String> people,
      List<String> able,
      Map<String, ?> answers) {
    var task = driver.task(file, activity).getId();
    for (String to : people) {
      for (String by : List.of("eyes1", "eyes2", "admin", "owner")) {
        if (!by.equals(to)) {
          isNotHanded(driver.at(by), task, to);
        }
      }
      isNotHanded(driver.program(to.equals("eyes1") ? "eyes2" : "eyes1"), task, to);
      if (!able.contains(to) && !activity.equals("allocateReviewer")) {
        isNotFinished(task, to, answers);
      }
    }
  }

  private void isNotHanded(Desk by, String task, String to) {
    String id = driver.staffId(to);
    var held = holder(task);
    Map.of(
            "/claim", Map.of("userId", id),
            "/assignee", Map.of("userId", id),
            "/delegate", Map.of("userId", id),
            "/resolve", Map.of(),
            "/identity-links", Map.of("userId", id, "type", "assignee"))
        .forEach((way, body) -> refused(by.post("/task/" + task + way, body), way));
    refused(by.put("/task/" + task, Map.of("assignee", id)), "PUT");
    assertThat(holder(task)).isEqualTo(held);
  }

  private void isNotFinished(String task, String who, Map<String, ?> answers) {
    hold(task, "'" + driver.staffId(who) + "'");
    refused(driver.at(who).submit(task, answers), who + " finishing " + task);
    refused(driver.program(who).submit(task, answers), who + " finishing " + task);
    hold(task, "null");
  }

  private static void refused(Desk.Reply reply, String what) {
    assertThat(reply.status()).as("%s: %s", what, reply).isBetween(400, 499);
    assertThat(reply.sentence()).as(what).isNotBlank();
  }

  private String holder(String task) {
    return Actor.as(
        Actor.JOBS,
        () ->
            String.valueOf(
                driver.tasks.createTaskQuery().taskId(task).singleResult().getAssignee()));
  }

  /** As somebody with the rights of the program on the database would. */
  private void hold(String task, String holder) {
    driver.write("update act_ru_task set assignee_ = %s where id_ = '%s'".formatted(holder, task));
  }
}
