package org.casereview.referral.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.casereview.referral.format.Column.Kind;
import org.junit.jupiter.api.Test;

/** The columns that forces build their exports against: none changes without a version 2. */
class ColumnsTest {

  private static String names(List<Column> columns, Kind kind) {
    return columns.stream()
        .filter(column -> column.kind() == kind)
        .map(Column::name)
        .collect(Collectors.joining(" "));
  }

  @Test
  void a_case_is_what_the_page_says() {
    var cases = Columns.cases();
    assertThat(cases).hasSize(21).isEqualTo(Table.CASES.columns());
    assertThat(names(cases, Kind.FORCE)).isEqualTo("force_code");
    assertThat(names(cases, Kind.REFERENCE)).isEqualTo("force_reference");
    assertThat(names(cases, Kind.LIST)).isEqualTo("crime_references");
    assertThat(names(cases, Kind.DATE))
        .isEqualTo("reported_date offence_from offence_to closed_date");
    assertThat(names(cases, Kind.CODE)).isEqualTo("outcome_code decided_by");
    assertThat(names(cases, Kind.NUMBER)).isEqualTo("suspect_count victim_count");
    assertThat(names(cases, Kind.EMAIL)).isEqualTo("contact_email");
  }

  @Test
  void a_suspect_is_what_the_page_says() {
    var suspects = Columns.suspects();
    assertThat(suspects).hasSize(25).isEqualTo(Table.SUSPECTS.columns());
    assertThat(names(suspects, Kind.TEXT)).isEqualTo("family_name given_names pnc_id");
    assertThat(names(suspects, Kind.DATE)).isEqualTo("date_of_birth nfa_date date_of_death");
    assertThat(names(suspects, Kind.CODES)).isEqualTo("nationality");
    assertThat(names(suspects, Kind.YES_NO))
        .isEqualTo(
            "prior_acquittal arrested interviewed devices_examined position_of_trust"
                + " access_to_children violence_marker travel_risk");
  }

  @Test
  void a_victim_is_what_the_page_says() {
    var victims = Columns.victims();
    assertThat(victims).hasSize(12).isEqualTo(Table.VICTIMS.columns());
    assertThat(names(victims, Kind.CODE)).isEqualTo("sex life_status account_taken contact_status");
    assertThat(names(victims, Kind.YES_NO)).isEqualTo("supported_action enhanced_rights");
  }

  @Test
  void an_offence_a_document_and_a_line_of_inquiry_are_what_the_page_says() {
    var offences = Columns.offences();
    assertThat(offences).hasSize(10).isEqualTo(Table.OFFENCES.columns());
    assertThat(names(offences, Kind.REFERENCE))
        .isEqualTo("force_reference offence_reference victim_reference suspect_reference");
    var documents = Columns.documents();
    assertThat(documents).hasSize(8).isEqualTo(Table.DOCUMENTS.columns());
    assertThat(names(documents, Kind.CODE)).isEqualTo("kind state");
    assertThat(names(documents, Kind.NUMBER)).isEqualTo("pages");
    var lines = Columns.lines();
    assertThat(lines).hasSize(5).isEqualTo(Table.LINES_OF_INQUIRY.columns());
    assertThat(names(lines, Kind.CODE)).isEqualTo("kind status_at_closure");
  }
}
