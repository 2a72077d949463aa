package org.casereview.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.casereview.casefile.CaseFacet;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What came in about a case after its referral, for who may open its file. */
@Component
class NewInformationFacet implements CaseFacet {

  /**
   * One piece of news; its words are opened one at a time.
   *
   * @param told whether there are any: a force that sent its package again says nothing in words
   */
  record News(UUID id, String source, boolean told, String by, Instant at, String reopenedFrom) {}

  private final JdbcClient jdbc;
  private final People people;

  NewInformationFacet(JdbcClient jdbc, People people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  @Override
  public String name() {
    return "information";
  }

  @Override
  @Transactional(readOnly = true)
  public Object of(UUID caseId) {
    List<News> news =
        jdbc.sql(
                "select * from casereview.new_information where case_id = ?"
                    + " order by recorded_at desc, id desc")
            .param(caseId)
            .query(
                (row, i) ->
                    new News(
                        row.getObject("id", UUID.class),
                        row.getString("source"),
                        row.getBytes("reasons") != null,
                        name(row.getString("recorded_by")),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("reopened_from")))
            .list();
    return news.isEmpty() ? null : news;
  }

  private String name(String staffId) {
    return people.find(staffId).map(Person::name).orElse(null);
  }
}
