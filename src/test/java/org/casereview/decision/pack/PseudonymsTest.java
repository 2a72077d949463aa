package org.casereview.decision.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in free text become pseudonyms: of the right person, without a word lost. */
class PseudonymsTest {

  @Test
  void names_in_free_text_become_pseudonyms() {
    var hide = new Pseudonyms(known("S-01", "Dean Marlow", "V-01", "Ann Lee"));
    assertThat(hide.in("Marlow and DEAN  marlow met Ann; marlowe stayed, Lee's aunt too."))
        .isEqualTo("S-01 and S-01 met V-01; marlowe stayed, V-01's aunt too.");
    assertThat(hide.in(null)).isNull();
  }

  @Test
  void who_has_no_name_changes_no_word() {
    var hide =
        new Pseudonyms(
            Map.of(
                "S-01", List.of(), "S-02", List.of("Unknown Male"), "V-01", List.of("Mrs Lowe")));
    String text =
        "The victim was not seen, no name was given, and Mrs Hartley saw an unknown male.";
    assertThat(hide.in(text)).isEqualTo(text);
    assertThat(hide.in("Mrs Lowe rang.")).isEqualTo("V-01 rang.");
    assertThat(new Pseudonyms(Map.of()).in(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "Khan was never interviewed, [S-01 or S-03] was never interviewed",
    "Bilal Khan was never interviewed, S-03 was never interviewed",
    "Bilal was named by Amir Khan, S-03 was named by S-01",
    "AMIR and mr khan, S-01 and mr [S-01 or S-03]",
    "Amir Bilal Khan, S-01 S-03",
  })
  void a_name_that_two_share_is_laid_at_nobodys_door(String text, String expected) {
    assertThat(new Pseudonyms(known("S-01", "Amir Khan", "S-03", "Bilal Khan")).in(text))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Jo told Al, V-01 told S-01",
    "A log of al and jo, A log of al and jo",
    "Shaz drove; the Mechanic did not, S-01 drove; S-01 did not",
    "Al-Hassan and hassan, S-01 and S-01",
    "O’Neil or O'NEIL, V-01 or V-01",
  })
  void aliases_and_short_names_are_hidden_too(String text, String expected) {
    var names =
        Map.of(
            "S-01", List.of("Al Al-Hassan", "Shaz", "The Mechanic"), "V-01", List.of("Jo O'Neil"));
    assertThat(new Pseudonyms(names).in(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'She may mark it, and will do so with grace', 'She may mark it, and will do so with grace'",
    "'The log of 4 May, and of May 2019', 'The log of 4 May, and of May 2019'",
    "'Will saw Grace and Mark in the park', 'S-01 saw V-01 and S-02 in the park'",
    "'May was not asked', 'V-01 was not asked'",
    "'will marsden and Grace May', 'S-01 and V-01'",
  })
  void a_sentence_keeps_its_words(String text, String expected) {
    var names =
        Map.of(
            "S-01", List.of("Will Marsden"),
            "S-02", List.of("Mark Summers"),
            "V-01", List.of("Grace May"));
    assertThat(new Pseudonyms(names).in(text)).isEqualTo(expected);
  }

  private static Map<String, List<String>> known(
      String one, String name, String other, String otherName) {
    return Map.of(one, List.of(name), other, List.of(otherName));
  }
}
