package org.casereview.engine.forms;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.casereview.platform.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Those who finish the same task in the same moment wait for the first, and hear that it is done:
 * none of them has recorded anything by then.
 */
@Component
class OneByOne {

  private final ObjectProvider<JdbcClient> jdbc;
  private final TooLate tooLate;

  OneByOne(ObjectProvider<JdbcClient> jdbc, TooLate tooLate) {
    this.jdbc = jdbc;
    this.tooLate = tooLate;
  }

  /** Holds the task until the transaction ends. */
  void hold(TaskEntity task) throws Refusal {
    var open =
        jdbc.getObject()
            .sql("select 1 from act_ru_task where id_ = ? for update")
            .param(task.getId())
            .query(Integer.class)
            .optional();
    if (open.isEmpty() || task.getExecution() == null) {
      Late.note();
      throw new Refusal(tooLate.told(task.getId(), TaskDesk.GONE));
    }
  }
}
