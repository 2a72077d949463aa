package org.casereview.referral.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Sending it again: what is absent makes no statement, and nothing is ever deleted. */
class ContentTest {

  private static SortedMap<String, String> values(String... cells) {
    var values = new TreeMap<String, String>();
    for (int i = 0; i < cells.length; i += 2) {
      values.put(cells[i], cells[i + 1]);
    }
    return values;
  }

  private static Content file(String... cells) {
    var content = Content.empty();
    content.file().putAll(values(cells));
    return content;
  }

  private static Content suspects(Map<String, SortedMap<String, String>> rows) {
    var content = Content.empty();
    content.tables().put(Table.SUSPECTS, new TreeMap<>(rows));
    return content;
  }

  @Test
  void a_value_that_is_absent_now_makes_no_statement() {
    var known = file("outcome_code", "15", "operation_name", "Example");
    assertThat(known.with(file("outcome_code", "16")).file())
        .isEqualTo(values("operation_name", "Example", "outcome_code", "16"));
  }

  @Test
  void a_u_takes_back_a_yes_or_no_and_nothing_else() {
    var known = file("group_based", "Y", "familial_group", "N");
    assertThat(known.with(file("group_based", "U", "sex", "U")).file())
        .isEqualTo(values("familial_group", "N", "sex", "U"));
    assertThat(file("group_based", "U", "outcome_code", "15").first())
        .isEqualTo(file("outcome_code", "15"));
  }

  @Test
  void a_table_that_is_absent_now_makes_no_statement() {
    var known = suspects(Map.of("S1", values("sex", "M")));
    assertThat(known.with(Content.empty())).isEqualTo(known);
    assertThat(Content.empty().with(known)).isEqualTo(known);
    assertThat(Content.empty().with(Content.empty()).tables()).isEmpty();
    assertThat(Content.empty().rows(Table.SUSPECTS)).isEmpty();
  }

  @Test
  void a_row_that_is_absent_now_is_marked_and_kept_until_it_comes_again() {
    var known = suspects(Map.of("S1", values("sex", "M"), "S2", values("sex", "F")));
    var less = known.with(suspects(Map.of("S2", values("life_status", "ALIVE"))));
    assertThat(less.rows(Table.SUSPECTS))
        .containsEntry("S1", values("sex", "M", Content.NO_LONGER_SENT, "Y"))
        .containsEntry("S2", values("sex", "F", "life_status", "ALIVE"));
    var again = less.with(suspects(Map.of("S1", values(), "S2", values(), "S3", values())));
    assertThat(again.rows(Table.SUSPECTS))
        .containsEntry("S1", values("sex", "M"))
        .containsEntry("S3", values());
    assertThat(known.rows(Table.SUSPECTS).get("S1")).as("untouched").isEqualTo(values("sex", "M"));
  }

  @Test
  void the_code_as_it_was_sent_goes_with_its_value() {
    var known = values("self_defined_ethnicity", "A4", "self_defined_ethnicity_original", "O1");
    assertThat(Content.row(known, values("self_defined_ethnicity", "A4"))).isEqualTo(known);
    assertThat(Content.row(known, values("self_defined_ethnicity", "W1")))
        .isEqualTo(values("self_defined_ethnicity", "W1"));
    assertThat(Content.row(known, null)).isEqualTo(known);
  }

  @Test
  void what_the_record_says_and_what_is_known_take_each_others_place() {
    var recorded = values("date_of_birth" + Content.AS_RECORDED, "31/02/1980");
    var known = values("date_of_birth", "1980-02-28");
    assertThat(Content.row(recorded, known)).isEqualTo(known);
    assertThat(Content.row(known, recorded)).isEqualTo(recorded);
  }
}
