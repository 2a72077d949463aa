package org.casereview.quality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.casereview.standards.ConductMatters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Each restricted matter that is not closed has exactly one process, which runs and waits; each
 * such process has its matter. What is found is named by ids that say nothing to who reads them.
 */
@Component
class RestrictedCheck implements Check {

  /** A process as the engine has it. */
  private record Running(String number, String id, boolean sound) {}

  private static final String SQL =
      """
      with waiting as (
        select e.proc_inst_id_ as id,
          bool_or(exists (select 1 from public.act_ru_task t where t.execution_id_ = e.id_)
            or exists (select 1 from public.act_ru_job j where j.execution_id_ = e.id_)) as waits,
          bool_or(exists (select 1 from public.act_ru_job j
            where j.execution_id_ = e.id_ and j.retries_ = 0)) as failed
        from public.act_ru_execution e group by e.proc_inst_id_)
      select h.business_key_ as number, max(h.id_) as id,
        count(*) = 1 and coalesce(bool_and(w.waits and not w.failed), false) as sound
      from public.act_hi_procinst h left join waiting w on w.id = h.id_
      where h.proc_def_key_ = 'standards-escalation'
      group by h.business_key_ having bool_or(h.end_time_ is null)""";

  private final ObjectProvider<ConductMatters> matters;
  private final JdbcClient jdbc;

  RestrictedCheck(ObjectProvider<ConductMatters> matters, JdbcClient jdbc) {
    this.matters = matters;
    this.jdbc = jdbc;
  }

  @Override
  public List<Finding> findings() {
    var before = open();
    List<Running> running = running();
    // What was raised or closed in between is no finding: it is sound at one of the two looks.
    var after = open();
    var lost = new HashMap<>(before);
    lost.keySet().retainAll(after.keySet());
    running.stream().filter(Running::sound).forEach(process -> lost.remove(process.number()));
    var known = new HashMap<>(before);
    known.putAll(after);
    Stream<String> astray =
        running.stream().filter(process -> !known.containsKey(process.number())).map(Running::id);
    return Stream.concat(lost.values().stream().map(UUID::toString), astray)
        .sorted()
        .map(subject -> new Finding(Finding.Code.RESTRICTED_MATTER_LOST, null, subject))
        .toList();
  }

  private Map<String, UUID> open() {
    var open = new HashMap<String, UUID>();
    matters.ifAvailable(
        there -> there.unclosed().forEach(entry -> open.put(entry.getKey(), entry.getValue())));
    return open;
  }

  private List<Running> running() {
    return jdbc.sql(SQL)
        .query(
            (row, i) ->
                new Running(row.getString("number"), row.getString("id"), row.getBoolean("sound")))
        .list();
  }
}
