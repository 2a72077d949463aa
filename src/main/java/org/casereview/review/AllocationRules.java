package org.casereview.review;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers by which cases are given out: reference data. */
@Component
class AllocationRules {

  /**
   * The numbers as they are now.
   *
   * @param skillWanted the skill that a case with an allegation of rape wants
   */
  record Numbers(Map<String, Integer> amounts, String skillWanted) {

    int climbsAfter() {
      return amounts.get("CLIMBS_AFTER");
    }

    int climbsTo() {
      return amounts.get("CLIMBS_TO");
    }

    int skillWaits() {
      return amounts.get("SKILL_WAITS");
    }

    int mostUnderWay() {
      return amounts.get("MOST_UNDER_WAY");
    }

    int mostNew() {
      return amounts.get("MOST_NEW_IN_7_DAYS");
    }

    int rapeInARow() {
      return amounts.get("RAPE_IN_A_ROW");
    }

    int pauseAfterRape() {
      return amounts.get("PAUSE_AFTER_RAPE");
    }

    int mostOpened() {
      return amounts.get("MOST_OPENED_IN_7_DAYS");
    }
  }

  private final JdbcClient jdbc;

  AllocationRules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Numbers now() {
    return new Numbers(
        jdbc
            .sql("select code, amount from casereview.allocation_rule")
            .query((row, i) -> Map.entry(row.getString(1), row.getInt(2)))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
        jdbc.sql("select skill from casereview.skill_wanted where kind = 'RAPE'")
            .query(String.class)
            .optional()
            .orElse(null));
  }
}
