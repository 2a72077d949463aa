package org.casereview.engine.release;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.casereview.platform.Act;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The teams that process owners have founded. One that a later release no longer names stays:
 * people were in it, and tasks of running cases may still wait for it.
 */
@Component
@Transactional
class FoundedTeams {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  FoundedTeams(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.events = events;
  }

  void found(Map<String, String> teams) {
    teams.forEach(
        (team, does) -> {
          if (isNews(team, does)) {
            events.publishEvent(Act.altered("TEAM_FOUNDED", null, null).with("team", team));
          }
        });
  }

  private boolean isNews(String team, String does) {
    return jdbc.sql("select casereview.found_team(?, ?, ?)")
        .params(team, does, Timestamp.from(clock.instant()))
        .query(Boolean.class)
        .single();
  }

  Set<String> names() {
    return new TreeSet<>(
        jdbc.sql("select team_id from casereview.team where founded_at is not null")
            .query(String.class)
            .list());
  }
}
