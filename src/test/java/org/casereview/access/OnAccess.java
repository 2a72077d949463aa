package org.casereview.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.when;

import java.util.UUID;
import org.casereview.casefile.CaseAccess;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.SomeCase;
import org.casereview.casefile.UnknownCase;
import org.casereview.people.OnGrants;
import org.casereview.people.People;
import org.casereview.platform.Tried;
import org.casereview.platform.Tried.Doing;
import org.casereview.platform.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Need to know on a real database; whether somebody has a part in a case, a test says. */
abstract class OnAccess extends OnGrants {

  static final String AUDITOR = "NK-AUDITOR";
  static final String ANALYST = "NK-ANALYST";

  @Autowired People people;
  @Autowired Vault vault;
  @Autowired private JdbcClient sql;

  final CaseAccess cases = mock(CaseAccess.class);
  GrantRecords grants;
  CaseFile file;

  @BeforeEach
  void aCaseUnderReview() {
    person(AUDITOR, "auditors");
    person(ANALYST, "analysts");
    grants = spy(new GrantRecords(sql, vault, clock));
    file = file(aCase("SCREENING"));
    when(cases.known(any())).thenThrow(new UnknownCase());
    org.mockito.Mockito.doReturn(file).when(cases).known(file.number());
    hasPart(false);
  }

  /** The work at hand is the engine's to know, which is not here. */
  void hasPart(boolean has) {
    doReturn(has).when(grants).hasReason(any(), any());
  }

  EmergencyRecords emergencies() {
    return new EmergencyRecords(sql, vault, clock);
  }

  RoleSights roles() {
    return new RoleSights(sql);
  }

  long recorded(String what) {
    return as(
        "system:reconciliation",
        () ->
            jdbc.queryForObject(
                "select count(*) from audit.entry where case_id = ? and what = ?",
                Long.class,
                file.id(),
                what));
  }

  <T> T does(String person, Doing<T> doing) {
    return as(person, Tried.done(doing));
  }

  void isRefused(String person, Doing<?> doing, String why) {
    assertThat(as(person, Tried.told(doing))).contains(why);
  }

  CaseFile file(UUID id) {
    return SomeCase.in(CaseState.SCREENING, id, numberOf(id), 1);
  }
}
