package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may say that conduct was wrong, and what is taken. */
class RaisingConductTest extends OnCases {

  private Misconduct misconduct;

  @BeforeEach
  void standards() {
    misconduct = new Misconduct(driver, application);
  }

  private String address(CaseFile file) {
    return "/api/cases/" + file.number() + "/conduct-indications";
  }

  @ParameterizedTest
  @ValueSource(strings = {"intake", "qa", "panel1", "head", "victims", "duty", "auditor"})
  void whoever_may_open_the_file_may_say_so(String login) {
    var file = referred();
    misconduct.raised(login, file, "GROSS_NEGLECT_PATTERN");
    assertThat(misconduct.numbers(file)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"force-14", "owner", "analyst", "admin", "standards"})
  void for_others_the_case_is_not_there(String login) {
    var file = referred();
    var reply = Misconduct.says(driver.at(login), file, "GROSS_NEGLECT_PATTERN", "Something.");
    assertThat(reply.status()).isEqualTo(404);
    assertThat(misconduct.numbers(file)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"U6, 1", "U1, 0"})
  void a_suspect_who_is_with_the_police_is_a_matter_at_once(String trigger, int matters) {
    var file = referred();
    assertThat(AtRisk.raises(driver.at("force-14"), file, trigger).status()).isEqualTo(201);
    assertThat(misconduct.numbers(file)).hasSize(matters);
    misconduct
        .numbers(file)
        .forEach(
            number -> {
              misconduct.runJobs(number);
              assertThat(misconduct.at(number)).isEqualTo("notifyStandards");
            });
  }

  @Test
  void a_reviewer_whose_file_is_closed_declares_first() {
    var file = inScope();
    allocates(file, "reviewer");
    var reply = Misconduct.says(driver.at("reviewer"), file, "GROSS_NEGLECT_PATTERN", "Something.");
    assertThat(reply.status()).isEqualTo(409);
    assertThat(misconduct.numbers(file)).isEmpty();
  }

  @Test
  void what_is_not_understood_is_refused_with_a_sentence() {
    var file = referred();
    var at = driver.at("screener");
    assertThat(Misconduct.says(at, file, "NONSENSE", "Something.").sentence())
        .contains("not a known one");
    assertThat(Misconduct.says(at, file, "OFFENDING_OR_CORRUPTION", "  ").sentence())
        .contains("what you have seen");
    assertThat(Misconduct.says(at, file, "OFFENDING_OR_CORRUPTION", "x".repeat(8001)).sentence())
        .contains("at most 8000");
    assertThat(at.call("POST", address(file), Map.of("account", "Something.")).sentence())
        .contains("which kind of conduct");
    assertThat(Misconduct.says(at, file, "OFFENDING_OR_CORRUPTION", "x".repeat(8000)).status())
        .isEqualTo(202);
    assertThat(misconduct.numbers(file)).hasSize(1);
  }

  @Test
  void the_account_stands_nowhere_in_clear() {
    var file = referred();
    misconduct.raised("screener", file, "GROSS_NEGLECT_PATTERN");
    for (String table : List.of("matter", "triage", "act")) {
      assertThat(
              misconduct.rows(
                  """
                  select t::text from standards.%s t where t::text like '%%canary-of-%%'
                    or strpos(t::text, encode(convert_to('canary-of-', 'UTF8'), 'hex')) > 0"""
                      .formatted(table)))
          .isEmpty();
    }
  }
}
