package org.casereview.engine.forms;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casereview.sla.TaskHands;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads in one statement who has which task: the clocks ask for many at once. */
@Component
class HandsOfTasks implements TaskHands {

  private final JdbcClient jdbc;

  HandsOfTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<UUID, String> of(Collection<UUID> tasks) {
    var hands = new HashMap<UUID, String>();
    jdbc.sql(
            """
            select id_, assignee_ from public.act_ru_task
            where id_ = any(:ids) and assignee_ is not null""")
        .param("ids", tasks.stream().map(UUID::toString).toArray(String[]::new))
        .query((row, i) -> hands.put(UUID.fromString(row.getString(1)), row.getString(2)))
        .list();
    return hands;
  }

  @Override
  public Set<UUID> tasksOf(String staffId) {
    return jdbc
        .sql("select id_ from public.act_ru_task where assignee_ = ?")
        .param(staffId)
        .query((row, i) -> UUID.fromString(row.getString(1)))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }
}
