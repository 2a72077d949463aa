package org.casereview.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereview.review.Walk.CHECKER;
import static org.casereview.review.Walk.REVIEWER;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseFilter;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.NewCase;
import org.casereview.casefile.UnknownCase;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.review.Walk;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@CaseReviewTest
class CasesTest {

  private static final String MANAGER = "S0013";
  private static final String PROCESS_OWNER = "S0014";
  private static final String LIAISON_14 = "L0014";
  private static final String LIAISON_13 = "L0013";

  @Autowired Cases cases;
  @Autowired FileRoom fileRoom;
  @Autowired CaseFiles files;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private final Walk walk;

  CasesTest(@Autowired ApplicationContext application) {
    walk = new Walk(application);
  }

  @Test
  void a_case_is_found_by_all_that_people_call_it() {
    String mark = UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    var file = referred("14", "REF/" + mark, "Larchwood " + mark, "14AB/" + mark + "/12");
    for (String typed :
        List.of(
            file.number(),
            file.number().toLowerCase(java.util.Locale.ROOT).replace("-", " "),
            file.number().substring(8),
            "ref " + mark,
            "14ab" + mark + "12",
            "Operation larchwood " + mark)) {
      assertThat(numbers(MANAGER, typed)).as(typed).contains(file.number());
      assertThat(numbers(LIAISON_14, typed)).as(typed).contains(file.number());
      assertThat(numbers(LIAISON_13, typed)).as(typed).doesNotContain(file.number());
      assertThat(numbers(PROCESS_OWNER, typed)).as(typed).isEmpty();
    }
    assertThat(numbers(MANAGER, " - ")).isEmpty();
    assertThat(numbers(MANAGER, "%" + mark.substring(1, 4) + "%")).doesNotContain(file.number());
  }

  @Test
  void a_list_is_narrowed_by_every_filter_and_by_the_own_force() {
    String reference = "LIST/" + UUID.randomUUID();
    var file = referred("14", reference, null, "X1");
    referred("13", reference, null, "X2");
    var both = filter(null, reference, null, null, null);
    assertThat(listed(MANAGER, both)).hasSize(2);
    assertThat(listed(LIAISON_14, both)).containsExactly(file.number());
    assertThat(listed(PROCESS_OWNER, both)).isEmpty();
    assertThat(listed(MANAGER, filter("14", reference, null, null, null)))
        .containsExactly(file.number());
    assertThat(listed(MANAGER, filter("", reference, CaseState.REFERRED, "", ""))).hasSize(2);
    assertThat(listed(MANAGER, filter("14", reference, CaseState.PANEL, null, null))).isEmpty();
    assertThat(listed(MANAGER, filter(null, reference, null, "P1", null))).isEmpty();
    assertThat(listed(MANAGER, filter(null, reference, null, null, "IN_SCOPE"))).isEmpty();
  }

  @Test
  void a_list_comes_in_pages_that_say_how_many_there_are() {
    String reference = "PAGE/" + UUID.randomUUID();
    referred("14", reference, null, "X3");
    referred("13", reference, null, "X4");
    var filter = filter(null, reference, null, null, null);
    var second = Actor.as(MANAGER, () -> cases.list(filter, 1, 1));
    assertThat(second.total()).isEqualTo(2);
    assertThat(second.pages()).isEqualTo(2);
    assertThat(second.content()).hasSize(1);
  }

  @Test
  void a_case_of_another_force_is_as_if_there_were_none() {
    var file = walk.inScope("14");
    assertThat(number(LIAISON_14, file)).isEqualTo(file.number());
    assertThatThrownBy(() -> number(LIAISON_13, file)).isInstanceOf(UnknownCase.class);
    assertThatThrownBy(() -> number(PROCESS_OWNER, file)).isInstanceOf(UnknownCase.class);
  }

  @Test
  void a_force_is_not_told_what_the_review_makes_of_its_case() {
    var file = walk.inScope("14");
    Actor.run(Actor.INTAKE, () -> files.recordPriority(file.id(), "P1", List.of("RAPE")));
    assertThat(Actor.as(MANAGER, () -> cases.get(file.number())).item().priority()).isEqualTo("P1");
    var told = Actor.as(LIAISON_14, () -> cases.get(file.number())).item();
    assertThat(told.priority()).isNull();
    assertThat(told.scopeOutcome()).isNull();
    assertThat(told.criteria()).isEqualTo(java.util.Map.of());
    assertThat(Actor.as(LIAISON_14, cases::counts)).isEmpty();
    var asked = filter(null, file.forceReference(), null, "P4", null);
    assertThat(Actor.as(LIAISON_14, () -> cases.list(asked, 0, 5)).total()).isEqualTo(1);
  }

  @Test
  void a_file_opens_on_record_for_central_staff_and_never_for_a_liaison() throws Refusal {
    var file = walk.inScope("14");
    assertThat(open(MANAGER, file).forceName()).isEqualTo("South Yorkshire Police");
    assertThat(looks(file, MANAGER)).isEqualTo(1);
    assertThatThrownBy(() -> open(LIAISON_14, file)).isInstanceOf(UnknownCase.class);
    assertThat(looks(file, LIAISON_14)).isZero();
  }

  @Test
  void a_reviewer_declares_before_the_file_opens() throws Refusal {
    var file = walk.allocated();
    assertThatThrownBy(() -> open(REVIEWER, file))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Declare first");
    assertThat(looks(file, REVIEWER)).isZero();
    assertThat(open(MANAGER, file)).isNotNull();
    var declared = walk.opened();
    assertThat(open(REVIEWER, declared).timeline()).isNotEmpty();
    assertThatThrownBy(() -> open(CHECKER, declared)).hasMessageContaining("no part in this case");
  }

  private CaseFile referred(String force, String reference, String operation, String crimeNumber) {
    return Actor.as(
        Actor.INTAKE,
        () ->
            transaction.execute(
                status ->
                    files.open(
                        new NewCase(
                            force,
                            reference,
                            operation,
                            List.of(crimeNumber),
                            false,
                            Instant.parse("2026-03-02T10:00:00Z")))));
  }

  private static CaseFilter filter(
      String force, String reference, CaseState state, String priority, String scope) {
    return new CaseFilter(null, force, reference, state, priority, scope);
  }

  private List<String> listed(String person, CaseFilter filter) {
    return Actor.as(person, () -> cases.list(filter, 0, 50)).content().stream()
        .map(CaseItem::caseNumber)
        .toList();
  }

  private List<String> numbers(String person, String typed) {
    return Actor.as(person, () -> cases.find(typed)).stream().map(CaseItem::caseNumber).toList();
  }

  private String number(String person, CaseFile file) {
    return Actor.as(person, () -> cases.get(file.number())).item().caseNumber();
  }

  private OpenedFile open(String person, CaseFile file) throws Refusal {
    Actor.enter(person);
    try {
      return fileRoom.open(file.number());
    } finally {
      Actor.clear();
    }
  }

  private int looks(CaseFile file, String person) {
    return Actor.as(
        Actor.RECONCILIATION,
        () ->
            transaction.execute(
                status ->
                    jdbc.queryForObject(
                        "select count(*) from audit.entry where case_id = ? and actor = ?"
                            + " and what = 'CASE_FILE_OPENED'",
                        Integer.class,
                        file.id(),
                        person)));
  }
}
