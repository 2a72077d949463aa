package org.casereview.linking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The other cases that a case has something in common with: exact, in two indexed queries. */
@Component
@Transactional(readOnly = true)
class Links {

  /** What more cases than these share is a placeholder that nobody thought of: it is counted. */
  static final int CROWD = 50;

  static final String SHARED =
      """
      with own as (select distinct kind, key from casereview.match_key where case_id = ?),
      told as materialized (
        select own.kind, own.key, (
          select count(distinct o.case_id) - 1 from casereview.match_key o
          where o.kind = own.kind and o.key = own.key) as others
        from own),
      mine as (select kind, key, person from casereview.match_key where case_id = ?)
      select t.kind, t.key, t.others, m.person as here, o.case_id as other, o.person as there
      from told t
      join mine m on m.kind = t.kind and m.key = t.key
      join casereview.match_key o on o.kind = t.kind and o.key = t.key and o.case_id <> ?
      where t.others between 1 and ?
      union all
      select t.kind, t.key, t.others, m.person, null, null
      from told t join mine m on m.kind = t.kind and m.key = t.key
      where t.others > ?
      order by kind, here, there""";

  /** What a case has in common with others. */
  record Found(List<Link> links, List<Crowd> crowds) {}

  private final JdbcTemplate jdbc;
  private final LinkVerdicts verdicts;

  Links(JdbcTemplate jdbc, LinkVerdicts verdicts) {
    this.jdbc = jdbc;
    this.verdicts = verdicts;
  }

  Found of(UUID caseId) {
    var shared = new LinkedHashMap<UUID, List<Shared>>();
    var crowds = new ArrayList<Crowd>();
    jdbc.query(
        SHARED,
        row -> {
          Kind kind = Kind.valueOf(row.getString("kind"));
          UUID other = row.getObject("other", UUID.class);
          String here = person(row.getString("here"));
          if (other == null) {
            crowds.add(new Crowd(kind, here, row.getLong("others")));
          } else {
            var one = new Shared(kind, here, person(row.getString("there")));
            var of = shared.computeIfAbsent(other, id -> new ArrayList<>());
            // By an alias too: the same two persons are told once; two crime numbers are two.
            if (kind == Kind.CRIME_NUMBER || !of.contains(one)) {
              of.add(one);
            }
          }
        },
        caseId,
        caseId,
        caseId,
        CROWD,
        CROWD);
    return new Found(links(caseId, shared), crowds);
  }

  /** Those judged before are there even when nothing is shared any more. */
  private List<Link> links(UUID caseId, Map<UUID, List<Shared>> shared) {
    var said = verdicts.of(caseId);
    return Stream.concat(shared.keySet().stream(), said.keySet().stream())
        .distinct()
        .map(
            other ->
                new Link(
                    caseId,
                    other,
                    shared.getOrDefault(other, List.of()),
                    said.getOrDefault(other, List.of())))
        .toList();
  }

  private static String person(String pseudonym) {
    return pseudonym.isEmpty() ? null : pseudonym;
  }
}
