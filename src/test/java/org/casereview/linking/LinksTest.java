package org.casereview.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.casereview.platform.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What counts as common, what is too common to tell anything, and what the database keeps. */
class LinksTest extends OnLinks {

  private static final String BORN = "1984-11-30";

  @Autowired LinkFacet facet;

  @Test
  void crime_numbers_pnc_ids_names_and_aliases_are_found_again() {
    undone(
        () -> {
          var block =
              taken(
                  new Made()
                      .crime("71/4242/10;UNKNOWN;71/4243/10")
                      .suspect("pnc_id", "77/424242Z")
                      .suspect("family_name", "Quillfeather", "date_of_birth", BORN)
                      .victim("Larkswood", BORN),
                  new Made()
                      .crime("71 4243 10;71-4242-10;N/A")
                      .suspect("pnc_id", "1977/0424242z", "family_name", "Larkswood")
                      .suspect("aliases", "Jo Quillfeather", "date_of_birth", BORN));
          var link = links(block.get(0)).get(0);
          assertThat(link.basis())
              .containsExactly(
                  "CRIME_NUMBER 1",
                  "CRIME_NUMBER 2",
                  "NAME_AND_BIRTH S-02 S-02",
                  "PNC_ID S-01 S-01");
          assertThat(links(block.get(1)).get(0).basis()).isEqualTo(link.basis());
          assertThat(told(block.get(0))).isEqualTo(1);
          assertThat(told(block.get(1))).isZero();
        });
  }

  @Test
  void an_update_replaces_the_keys_and_tells_the_earlier_case_once() {
    undone(
        () -> {
          var first = taken(new Made().crime("71/5151/10")).get(0);
          var second = taken(new Made().crime("71/5151/11")).get(0);
          assertThat(links(first)).isEmpty();
          var corrected = new Made().crime("71/5151/10").again(second.caseId(), "CR");
          keys.taken(List.of(corrected));
          keys.taken(List.of(corrected));
          assertThat(links(first)).singleElement().matches(Link::isPossibleDuplicate);
          assertThat(told(first)).isEqualTo(1);
          keys.taken(List.of(new Made().again(second.caseId(), "CR")));
          assertThat(links(first)).isEmpty();
        });
  }

  @Test
  void what_too_many_cases_share_is_counted_and_not_listed() {
    undone(
        () -> {
          var few = taken(named("Placeholder", Links.CROWD + 1));
          assertThat(links(few.get(0))).hasSize(Links.CROWD);
          var one = taken(named("Placeholder", 1)).get(0);
          var found = links.of(one.caseId());
          assertThat(found.links()).isEmpty();
          assertThat(found.crowds())
              .containsExactly(new Crowd(Kind.NAME_AND_BIRTH, "S-01", Links.CROWD + 1));
          assertThat(told(one)).isZero();
        });
  }

  private static Made[] named(String name, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Made().suspect("family_name", name, "date_of_birth", BORN))
        .toArray(Made[]::new);
  }

  @Test
  void placeholders_find_nobody() {
    undone(
        () -> {
          var block =
              taken(
                  new Made()
                      .crime("UNKNOWN;N/A;TBC;00000")
                      .suspect("pnc_id", "UNKNOWN", "family_name", "Unknown", "date_of_birth", BORN)
                      .victim("Featherstonehaugh", "1900-01-01"),
                  new Made()
                      .crime("UNKNOWN;N/A;TBC;00000")
                      .suspect("pnc_id", "UNKNOWN", "family_name", "Unknown", "date_of_birth", BORN)
                      .victim("Featherstonehaugh", "1900-01-01"));
          assertThat(links.of(block.get(0).caseId()))
              .isEqualTo(new Links.Found(List.of(), List.of()));
        });
  }

  @Test
  void a_liaison_gets_no_section_even_if_a_page_asked_for_it() {
    undone(
        () -> {
          var block = taken(new Made().crime("71/7171/10"), new Made().crime("71/7171/10"));
          var id = block.get(0).caseId();
          for (String liaison : List.of("L0014", "L0013", "L0042")) {
            assertThat(Actor.as(liaison, () -> facet.of(id))).as(liaison).isNull();
          }
          assertThat(Actor.as("S0002", () -> facet.of(id))).isNotNull();
        });
  }

  @Test
  void a_verdict_is_added_to_and_never_changed() {
    undone(
        () -> {
          var block = taken(new Made().crime("71/6161/10"), new Made().crime("71/6161/10"));
          var link = links(block.get(0)).get(0);
          var said =
              new Link.Said(
                  LinkVerdict.LINKED, new byte[] {1}, link.basis(), "S0002", Instant.now());
          verdicts.add(link, said);
          assertThat(links(block.get(1)).get(0).isNew()).isFalse();
        });
    for (String change :
        List.of(
            "update casereview.link_verdict set verdict = 'NOT_RELATED'",
            "delete from casereview.link_verdict",
            "update casereview.possible_link set found_at = now()",
            "delete from casereview.possible_link")) {
      assertThatThrownBy(() -> undone(() -> jdbc.update(change)))
          .hasStackTraceContaining("permission denied");
    }
    assertThatThrownBy(
            () ->
                undone(
                    () ->
                        jdbc.update(
                            "insert into casereview.possible_link values (?, ?, now())",
                            new java.util.UUID(2, 0),
                            new java.util.UUID(1, 0))))
        .hasStackTraceContaining("possible_link_check");
  }

  @Test
  void without_an_actor_no_key_is_seen() {
    assertThat(
            transaction.<Long>execute(
                status ->
                    jdbc.queryForObject("select count(*) from casereview.match_key", Long.class)))
        .isZero();
  }
}
