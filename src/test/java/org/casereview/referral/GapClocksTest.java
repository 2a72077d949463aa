package org.casereview.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereview.referral.format.PackageBuilder.CASE;
import static org.casereview.referral.format.PackageBuilder.CASES;

import java.util.List;
import org.casereview.referral.format.PackageBuilder;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SLA-41: what was left blank of persons is asked of the force, from when it was read. */
@CaseReviewTest
class GapClocksTest extends SentPackages {

  private static final String SUSPECTS =
      "force_reference,suspect_reference,self_defined_ethnicity,nationality\n";

  private List<String> clocks() {
    return reading(
        () ->
            jdbc.queryForList(
                """
                select substr(r.force_reference, length(?) + 1) || ' ' || c.limit_amount || c.limit_unit
                  || case when c.stopped_at is null then ' open' else ' answered' end
                from casereview.clock c join casereview.review_case r on r.id = c.case_id
                where c.sla_id = 'SLA-41' and r.force_reference like ? || '%' order by 1""",
                String.class, tag, tag));
  }

  private PackageBuilder with(String suspects) {
    return tagged(
        new PackageBuilder()
            .with("cases.csv", CASES + CASE.replace(",2,2,Y,", ",9,2,Y,"))
            .with("suspects.csv", SUSPECTS + suspects));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "R-1,S1,A2,GBR|false",
        "R-1,S1,NS,UNKNOWN|false",
        "R-1,S1,O1,STATELESS|false",
        "R-1,S1,,GBR|true",
        "R-1,S1,A2,|true"
      })
  void a_blank_is_a_gap_and_not_stated_is_an_answer(String suspect, boolean asked)
      throws Exception {
    sent(with(suspect + "\n"));
    assertThat(clocks()).isEqualTo(asked ? List.of(" 20WD open") : List.of());
  }

  @Test
  void it_runs_on_until_the_last_blank_is_filled_and_again_when_a_new_one_comes() throws Exception {
    sent(with("R-1,S1,,GBR\nR-1,S2,W1,\n"));
    sent(with("R-1,S1,W1,GBR\nR-1,S2,W1,\n"));
    assertThat(clocks()).containsExactly(" 20WD open");
    sent(with("R-1,S1,W1,GBR\nR-1,S2,W1,IRL\n"));
    assertThat(clocks()).containsExactly(" 20WD answered");
    sent(with("R-1,S1,W1,GBR\nR-1,S2,W1,IRL\nR-1,S3,,\n"));
    assertThat(clocks()).containsExactly(" 20WD answered", " 20WD open");
    sent(with("R-1,S1,W1,GBR\nR-1,S2,W1,IRL\n"));
    assertThat(clocks()).containsExactly(" 20WD answered", " 20WD answered");
  }

  @Test
  void each_case_of_a_package_has_its_own_and_those_without_a_blank_have_none() throws Exception {
    var suspects = new StringBuilder(SUSPECTS);
    for (int i = 0; i < 4; i++) {
      suspects.append("%s/%d,S1,%s,GBR%n".formatted(tag, i, i % 2 == 0 ? "" : "W1"));
    }
    sent(many(4).with("suspects.csv", suspects.toString()));
    assertThat(clocks()).containsExactly("/0 20WD open", "/2 20WD open");
  }

  @Test
  void a_victim_is_asked_for_by_ethnicity_alone() throws Exception {
    var victims = "force_reference,victim_reference,self_defined_ethnicity\nR-1,V1,%s\n";
    var made = tagged(new PackageBuilder().with("cases.csv", CASES + CASE));
    sent(made.with("victims.csv", victims.formatted("").replace("R-1", tag)));
    assertThat(clocks()).containsExactly(" 20WD open");
    sent(made.with("victims.csv", victims.formatted("B1").replace("R-1", tag)));
    assertThat(clocks()).containsExactly(" 20WD answered");
  }
}
