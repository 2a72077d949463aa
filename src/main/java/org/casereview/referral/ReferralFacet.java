package org.casereview.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.casereview.casefile.CaseFacet;
import org.casereview.referral.content.Referral;
import org.casereview.referral.format.Content;
import org.casereview.referral.format.Table;
import org.springframework.stereotype.Component;

/**
 * What the force has told, for the Case file: persons by pseudonym only; their names are shown on
 * demand, by right, on record.
 */
@Component
class ReferralFacet implements CaseFacet {

  private static final List<String> PERSONAL =
      List.of(
          "family_name",
          "given_names",
          "aliases",
          "date_of_birth",
          "date_of_death",
          "pnc_id",
          "suspect_reference",
          "victim_reference");

  private static final String BLANK = "LEFT_BLANK";
  private static final List<String> NOT_SHOWN =
      Stream.concat(Stream.of("contact_email"), Narrative.columns().stream()).toList();

  private final Referrals referrals;

  ReferralFacet(Referrals referrals) {
    this.referrals = referrals;
  }

  /** A person without a name. */
  record Person(String pseudonym, boolean noLongerSent, Map<String, String> facts) {}

  /** An offence with the pseudonyms of the persons that it names. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Offence(
      String reference,
      String victim,
      String suspect,
      boolean noLongerSent,
      Map<String, String> facts) {}

  /** A document or a line of inquiry. */
  record Line(String reference, boolean noLongerSent, Map<String, String> facts) {}

  /**
   * What is not known and should be: the record is wrong, or was left blank.
   *
   * @param row the person or the row; null for the investigation itself
   * @param recorded null where it was left blank, and for what is not shown of persons
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Gap(
      String table, String row, String column, String code, String recorded, Instant since) {}

  /** The section of the Case file; its narratives are named here and opened one at a time. */
  record View(
      List<Gap> gaps,
      List<Narrative> narratives,
      NarrativeCodes about,
      Map<String, String> investigation,
      List<Person> suspects,
      List<Person> victims,
      List<Offence> offences,
      List<Line> documents,
      List<Line> linesOfInquiry) {}

  @Override
  public String name() {
    return "referral";
  }

  @Override
  public Object of(UUID caseId) {
    return referrals.of(caseId).map(r -> view(r, referrals.gaps(caseId))).orElse(null);
  }

  private static View view(Referral referral, List<DataGaps.Shown> gaps) {
    return new View(
        Stream.of(
                gaps.stream().map(ReferralFacet::gap),
                blank(Table.SUSPECTS, referral.suspects()),
                blank(Table.VICTIMS, referral.victims()))
            .flatMap(all -> all)
            .toList(),
        Narrative.of(referral),
        NarrativeCodes.of(referral),
        camel(without(referral.file().values(), NOT_SHOWN)),
        persons(referral.suspects()),
        persons(referral.victims()),
        referral.offences().stream().map(o -> offence(o, referral)).toList(),
        lines(referral.documents(), List.of("document_reference")),
        lines(referral.lines(), List.of("line_reference", "description")));
  }

  private static Gap gap(DataGaps.Shown gap) {
    String recorded = PERSONAL.contains(gap.column()) ? null : gap.recorded();
    return new Gap(
        Names.camel(gap.table().label()),
        gap.row(),
        Names.camel(gap.column()),
        gap.code(),
        recorded,
        gap.since());
  }

  private static Stream<Gap> blank(Table table, List<Referral.Row> persons) {
    return persons.stream()
        .filter(p -> !p.noLongerSent())
        .sorted(Comparator.comparing(Referral.Row::pseudonym))
        .flatMap(
            p ->
                LeftBlank.of(table, p.fields().values())
                    .map(column -> blank(table, p.pseudonym(), column)));
  }

  private static Gap blank(Table table, String person, String column) {
    return new Gap(Names.camel(table.label()), person, Names.camel(column), BLANK, null, null);
  }

  private static List<Person> persons(List<Referral.Row> rows) {
    return rows.stream()
        .sorted(Comparator.comparing(Referral.Row::pseudonym))
        .map(
            r ->
                new Person(
                    r.pseudonym(), r.noLongerSent(), camel(without(r.fields().values(), PERSONAL))))
        .toList();
  }

  private static Offence offence(Referral.Row row, Referral referral) {
    return new Offence(
        row.reference(),
        pseudonym(referral.victims(), row.text("victim_reference")),
        pseudonym(referral.suspects(), row.text("suspect_reference")),
        row.noLongerSent(),
        camel(
            without(
                row.fields().values(),
                List.of(
                    "victim_reference", "suspect_reference", "offence_reference", "description"))));
  }

  private static String pseudonym(List<Referral.Row> persons, String reference) {
    return persons.stream()
        .filter(p -> p.reference().equals(reference))
        .map(Referral.Row::pseudonym)
        .findFirst()
        .orElse(null);
  }

  private static List<Line> lines(List<Referral.Row> rows, List<String> apart) {
    return rows.stream()
        .map(
            r ->
                new Line(
                    r.reference(), r.noLongerSent(), camel(without(r.fields().values(), apart))))
        .toList();
  }

  private static Map<String, String> without(Map<String, String> values, List<String> columns) {
    var left = new TreeMap<>(values);
    columns.forEach(left::remove);
    left.keySet().removeIf(column -> column.endsWith(Content.AS_RECORDED));
    return left;
  }

  /** The field names that the JSON carrier has. */
  private static Map<String, String> camel(Map<String, String> values) {
    var named = new TreeMap<String, String>();
    values.forEach((column, value) -> named.put(Names.camel(column), value));
    return named;
  }
}
