package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.task.Task;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasklist's list of cases to screen has the order of the desk. */
class ScreeningOrderTest extends OnCases {

  @Autowired FilterService filters;

  private int place(CaseFile file) {
    return driver.task(file, "screenCase").getPriority();
  }

  @Test
  void clear_cases_come_first_rape_before_others_then_one_unknown_and_exclusions_last() {
    var excluded = driver.referred(Told::ofOneVictim);
    var unknown = driver.referred(Told::ofVictimsUnknown);
    var clear = referred();
    var rape = driver.referred(Told::alleging);
    assertThat(place(rape)).isGreaterThan(place(clear));
    assertThat(place(clear)).isGreaterThan(place(unknown));
    assertThat(place(unknown)).isGreaterThan(place(excluded));
    assertThat(place(excluded)).isGreaterThan(50);
    var list = filters.createTaskFilterQuery().filterName("Cases to screen").singleResult();
    assertThat(filters.<Task>listPage(list.getId(), 0, 50))
        .extracting(Task::getPriority)
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Test
  void a_case_that_comes_back_stands_where_its_new_proposal_puts_it() {
    var file = screened(Told::ofVictimsUnknown);
    driver.does("force-14", file, "answerRequest", THREE_GIRLS);
    assertThat(place(file)).isEqualTo(place(referred()));
  }
}
