package org.casereview.referral.format;

import static org.casereview.referral.format.Column.code;
import static org.casereview.referral.format.Column.date;
import static org.casereview.referral.format.Column.email;
import static org.casereview.referral.format.Column.list;
import static org.casereview.referral.format.Column.number;
import static org.casereview.referral.format.Column.of;
import static org.casereview.referral.format.Column.reference;
import static org.casereview.referral.format.Column.text;
import static org.casereview.referral.format.Column.yesNo;

import java.util.List;
import org.casereview.referral.format.Column.Kind;

/** The columns of the referral package, version 1, as its page lists them. */
final class Columns {

  private Columns() {}

  static List<Column> cases() {
    return List.of(
        of("force_code", Kind.FORCE, Codes.FORCE).need(),
        reference("force_reference").need().plain(),
        list("crime_references", 1000),
        text("operation_name", 100),
        date("reported_date").need(),
        date("offence_from"),
        date("offence_to"),
        date("closed_date"),
        code("outcome_code", Codes.OUTCOME),
        yesNo("investigation_live"),
        code("decided_by", Codes.DECIDED_BY),
        text("closure_rationale", 8000),
        number("suspect_count"),
        number("victim_count"),
        yesNo("group_based"),
        yesNo("familial_group"),
        yesNo("independently_reviewed"),
        text("independent_review_reference", 200),
        yesNo("new_information_since_review"),
        email("contact_email"),
        text("referral_note", 4000));
  }

  static List<Column> suspects() {
    return List.of(
        reference("force_reference").need(),
        reference("suspect_reference").need(),
        text("family_name", 200),
        text("given_names", 200),
        list("aliases", 200),
        date("date_of_birth").seal(),
        code("sex", Codes.SEX),
        of("self_defined_ethnicity", Kind.ETHNICITY, Codes.ETHNICITY),
        of("observed_ethnicity", Kind.OBSERVED, Codes.OBSERVED),
        of("nationality", Kind.CODES, Codes.NATIONALITY),
        code("outcome_code", Codes.OUTCOME),
        date("nfa_date"),
        code("nfa_reason", Codes.NFA_REASON),
        yesNo("prior_acquittal"),
        code("life_status", Codes.LIFE),
        date("date_of_death").seal(),
        code("whereabouts", Codes.WHEREABOUTS),
        yesNo("arrested"),
        yesNo("interviewed"),
        yesNo("devices_examined"),
        yesNo("position_of_trust"),
        yesNo("access_to_children"),
        yesNo("violence_marker"),
        yesNo("travel_risk"),
        text("pnc_id", 20));
  }

  static List<Column> victims() {
    return List.of(
        reference("force_reference").need(),
        reference("victim_reference").need(),
        text("family_name", 200),
        text("given_names", 200),
        date("date_of_birth").seal(),
        code("sex", Codes.SEX),
        of("self_defined_ethnicity", Kind.ETHNICITY, Codes.ETHNICITY),
        code("life_status", Codes.LIFE),
        code("account_taken", Codes.ACCOUNT),
        yesNo("supported_action"),
        code("contact_status", Codes.CONTACT),
        yesNo("enhanced_rights"));
  }

  static List<Column> offences() {
    return List.of(
        reference("force_reference").need(),
        reference("offence_reference").need(),
        text("description", 500).need(),
        text("classification", 20),
        reference("victim_reference"),
        reference("suspect_reference"),
        date("date_from"),
        date("date_to"),
        yesNo("rape"),
        yesNo("contact_offence"));
  }

  static List<Column> documents() {
    return List.of(
        reference("force_reference").need(),
        reference("document_reference").need(),
        code("kind", Codes.DOCUMENT).need(),
        text("title", 300).need(),
        date("document_date"),
        number("pages"),
        code("state", Codes.DOCUMENT_STATE).need(),
        text("file", 200));
  }

  static List<Column> lines() {
    return List.of(
        reference("force_reference").need(),
        reference("line_reference").need(),
        code("kind", Codes.LINE).need(),
        text("description", 2000),
        code("status_at_closure", Codes.LINE_STATUS));
  }
}
