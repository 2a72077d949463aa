package org.casereview.casefile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happened to a case, in order, in codes that the Case file turns into words. */
@Service
@Transactional
public class Timeline {

  /** One thing that happened: when, by whom, what, with which codes. */
  public record Entry(Instant at, String actor, String what, Map<String, String> codes) {}

  private static final String ADD =
      "insert into casereview.timeline_entry(id, case_id, at, actor, what, codes)"
          + " values (?, ?, ?, ?, ?, ?::jsonb)";

  private final JdbcTemplate jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  Timeline(JdbcTemplate jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void add(UUID caseId, String what, Map<String, String> codes) {
    add(List.of(caseId), what, codes);
  }

  /** The same happened to many cases. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(Collection<UUID> cases, String what, Map<String, String> codes) {
    addAll(what, List.copyOf(cases), id -> id, id -> codes);
  }

  /** Cases have come to a state; the only place that says how, for ever, is written with it. */
  void moved(Map<UUID, CaseState> from, CaseState to) {
    jdbc.batchUpdate(
        "insert into casereview.case_state_change(id, case_id, from_state, to_state, at, actor)"
            + " values (?, ?, ?, ?, now(), ?)",
        from.entrySet().stream()
            .map(
                e ->
                    new Object[] {
                      Ids.next(), e.getKey(), e.getValue().name(), to.name(), Actor.now()
                    })
            .toList());
    from.entrySet().stream()
        .collect(groupingBy(Map.Entry::getValue, mapping(Map.Entry::getKey, toList())))
        .forEach((state, ids) -> add(ids, "STATE_" + to.name(), Map.of("from", state.name())));
  }

  /** The same thing happened to many cases; one batch for all. */
  @Transactional(propagation = Propagation.MANDATORY)
  public <T> void addAll(
      String what,
      List<T> things,
      Function<T, UUID> caseOf,
      Function<T, Map<String, String>> codes) {
    var now = Timestamp.from(clock.instant());
    jdbc.batchUpdate(
        ADD,
        things.stream()
            .map(
                thing ->
                    new Object[] {
                      Ids.next(),
                      caseOf.apply(thing),
                      now,
                      Actor.now(),
                      what,
                      written(codes.apply(thing))
                    })
            .toList());
  }

  @Transactional(readOnly = true)
  public List<Entry> of(UUID caseId) {
    return jdbc.query(
        "select at, actor, what, codes from casereview.timeline_entry where case_id = ?"
            + " order by at, id",
        (row, i) ->
            new Entry(
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("what"),
                read(row.getString("codes"))),
        caseId);
  }

  private String written(Map<String, String> codes) {
    try {
      return json.writeValueAsString(codes);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("codes", e);
    }
  }

  @SuppressWarnings("unchecked")
  private Map<String, String> read(String codes) {
    try {
      return json.readValue(codes, Map.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("codes", e);
    }
  }
}
