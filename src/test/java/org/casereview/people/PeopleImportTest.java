package org.casereview.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.casereview.people.PeopleImport.Table;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PeopleImportTest extends OnPeopleChanges {

  private static final String HEADER = String.join(",", PeopleTable.STAFF) + "\n";

  @Autowired private PeopleImport imports;
  private String id;

  @BeforeEach
  void somebodyNew() {
    id = Ids.next().toString().toUpperCase(Locale.ROOT);
  }

  @Test
  void a_table_is_previewed_then_proposed_and_released_as_a_whole_by_another_person() {
    var file = utf8(HEADER + row(id, "Zoë", "44:2001-01-01: 20:2010-01-01:2012-12-31"));
    var preview = does(ADMIN, () -> imports.preview(Table.STAFF, file));
    assertThat(preview.bad()).isEmpty();
    assertThat(preview.changed()).hasSize(1);
    assertThat(find()).isNull();
    assertThat(does(ADMIN, () -> imports.take(Table.STAFF, file, false))).isEqualTo(1);
    UUID importId = does(HEAD, () -> directory.history(id)).get(0).importId();
    assertThat(refusal(ADMIN, () -> changes.releaseImport(importId))).contains("Somebody else");
    assertThat(does(HEAD, () -> changes.releaseImport(importId))).isEqualTo(1);
    assertThat(find().givenName()).isEqualTo("Zoë");
    assertThat(find().formerForces()).containsExactly("20", "44");
    var again = does(ADMIN, () -> imports.preview(Table.STAFF, file));
    assertThat(again.changed()).isEmpty();
    assertThat(again.same()).isEqualTo(1);
    assertThat(refusal(ADMIN, () -> imports.take(Table.STAFF, file, false)))
        .contains("changes nothing");
  }

  @Test
  void every_bad_row_is_named_and_nothing_is_kept_until_it_is_cured_or_left_out() {
    var file =
        utf8(
            HEADER
                + row(id, "Ann", "")
                + row("bad id!", "Ann", "")
                + "\n"
                + row(id + "X", "Bo", "99").replace("reviewers", "pilots")
                + row(id, "Twice", "")
                + row(id + "Y", "Day", "14:1.2.2001:"));
    var bad = does(ADMIN, () -> imports.preview(Table.STAFF, file)).bad();
    assertThat(bad)
        .extracting(cell -> cell.row() + " " + cell.column())
        .containsExactlyInAnyOrder(
            "3 staff_id", "5 teams", "5 former_forces", "6 staff_id", "7 former_forces");
    assertThat(bad).allSatisfy(cell -> assertThat(cell.cure()).endsWith("."));
    assertThat(refusal(ADMIN, () -> imports.take(Table.STAFF, file, false)))
        .contains("Nothing was taken");
    assertThat(does(HEAD, () -> directory.history(id))).isEmpty();
    assertThat(does(ADMIN, () -> imports.take(Table.STAFF, file, true))).isEqualTo(1);
    assertThat(does(HEAD, () -> directory.history(id))).hasSize(1);
    assertThat(does(HEAD, () -> directory.history(id + "X"))).isEmpty();
  }

  @Test
  void windows_files_with_semicolons_and_quotes_are_read() {
    String text = (HEADER + row(id, "\"Zoë\"", "44")).replace(',', ';').replace("\n", "\r\n");
    var file = text.getBytes(Charset.forName("windows-1252"));
    var preview = does(ADMIN, () -> imports.preview(Table.STAFF, file));
    assertThat(preview.bad()).isEmpty();
    assertThat(preview.changed().get(0).differences())
        .contains(new Difference("givenName", "", "Zoë"));
    assertThat(CsvText.read(utf8("\uFEFFa,b\n\"x, \"\"y\"\"\nz\",2")))
        .containsExactly(java.util.List.of("a", "b"), java.util.List.of("x, \"y\"\nz", "2"));
  }

  @Test
  void an_absence_comes_with_its_row() {
    var file =
        utf8(
            HEADER
                + row(id, "Ann", "")
                    .replace(",,,,,,\n", ",2026-01-05,2026-01-09,leave,wait,2026-01-07,Ask Bo\n"));
    var preview = does(ADMIN, () -> imports.preview(Table.STAFF, file));
    assertThat(preview.bad()).isEmpty();
    assertThat(preview.changed()).extracting(PeopleImport.Changed::about).containsExactly(id, id);
    assertThat(does(ADMIN, () -> imports.take(Table.STAFF, file, false))).isEqualTo(2);
    var kept = does(HEAD, () -> directory.history(id));
    assertThat(kept)
        .extracting(ProposedChange::kind)
        .containsExactlyInAnyOrder(ProposedChange.Kind.PERSON, ProposedChange.Kind.ABSENCE);
    var absence =
        kept.stream().filter(it -> it.kind() == ProposedChange.Kind.ABSENCE).findFirst().get();
    assertThat(((Absence) absence.content()).coverNote()).isEqualTo("Ask Bo");
    assertThat(refusal(HEAD, released(absence.id())))
        .contains("entry of this person is not released");
    assertThat(does(HEAD, () -> changes.releaseImport(absence.importId()))).isEqualTo(2);
    assertThat(find().givenName()).isEqualTo("Ann");
    assertThat(does(HEAD, () -> directory.absences(id)))
        .extracting(Absence::from)
        .containsExactly(java.time.LocalDate.parse("2026-01-05"));
    assertThat(does(HEAD, () -> directory.history(id)))
        .allSatisfy(it -> assertThat(it.released()).isTrue());
  }

  @Test
  void an_absence_alone_needs_somebody_who_is_on_the_list() {
    var stranger =
        new Absence(id, day("2026-01-05"), day("2026-01-09"), "LEAVE", null, "GIVE_BACK", null);
    assertThat(refusal(ADMIN, () -> changes.propose(stranger)))
        .contains("Nobody on the staff list");
  }

  @Test
  void nobody_imports_a_change_of_their_own_row_and_who_may_not_change_imports_nothing() {
    var own = does(ADMIN, () -> directory.entry(ADMIN)).orElseThrow();
    String row = String.join(",", PeopleTable.row(own)).replace("administrators", "managers");
    assertThat(does(ADMIN, () -> imports.preview(Table.STAFF, utf8(HEADER + row))).bad())
        .extracting(PeopleImport.BadCell::cure)
        .containsExactly("This row is about you. Leave it out; somebody else proposes it.");
    assertThat(refusal("S0013", () -> imports.preview(Table.STAFF, utf8(HEADER))))
        .contains("Administrators");
    assertThat(refusal(ADMIN, () -> imports.preview(Table.STAFF, utf8("staff_id,colour\n"))))
        .contains("Missing: login", "Not known: colour");
    assertThat(refusal(ADMIN, () -> imports.preview(Table.STAFF, new byte[0])))
        .contains("is empty");
  }

  @Test
  void what_is_exported_is_taken_again_without_a_change_and_runs_no_formula() {
    var contact =
        new ForceContact(
            "60",
            "=HYPERLINK(\"x\")",
            "Chief",
            "+44 1632 960000",
            "@force@force.example",
            java.time.LocalDate.parse("2026-01-02"),
            null);
    assertThat(refusal(ADMIN, () -> changes.propose(contact))).contains("mailbox");
    UUID change =
        does(
            ADMIN,
            () ->
                changes.propose(
                    new ForceContact(
                        "60",
                        "=HYPERLINK(\"x\")",
                        "Chief",
                        "+44 1632 960000",
                        "a@force.example",
                        contact.verifiedOn(),
                        null)));
    does(
        HEAD,
        () -> {
          changes.release(change);
          return null;
        });
    String forces = does(ADMIN, () -> imports.export(Table.FORCES));
    assertThat(forces)
        .startsWith("\uFEFF\"force_code\"")
        .contains("\"'=HYPERLINK(\"\"x\"\")\"", "\"'+44 1632 960000\"");
    var preview = does(ADMIN, () -> imports.preview(Table.FORCES, utf8(forces)));
    assertThat(preview.bad()).isEmpty();
    assertThat(preview.changed()).isEmpty();
    String staff = does(ADMIN, () -> imports.export(Table.STAFF));
    assertThat(does(ADMIN, () -> imports.preview(Table.STAFF, utf8(staff))).changed()).isEmpty();
    assertThat(imports.template(Table.STAFF)).startsWith("\uFEFF\"staff_id\",\"login\"");
  }

  private static String row(String id, String given, String former) {
    return "%s,x.%s,%s,Import,Y,reviewers,RASSO,,%s,Y,,,,,,\n"
        .formatted(id, id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", ""), given, former);
  }

  private Person find() {
    return as(Actor.LOGIN, () -> people.find(id).orElse(null));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
