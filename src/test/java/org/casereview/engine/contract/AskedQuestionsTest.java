package org.casereview.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The questions that a decision rests on are asked, seen, unanswered at first and compulsory. */
class AskedQuestionsTest {

  private static final String GOOD =
      "{'type':'checkbox','key':'sure','label':'Are you sure?','validate':{'required':true}}";

  private static List<Finding> findings(String form, String... components) throws Exception {
    var release = new Release();
    String text = "{'id':'f','components':[" + String.join(",", components) + "]}";
    var content = new ObjectMapper().readTree(text.replace('\'', '"'));
    release.forms.put(form, new Release.Form("f.form", content));
    var findings = new Findings();
    new AskedQuestions(Map.of("f", Set.of("sure")), release).check(findings);
    return findings.all();
  }

  @Test
  void a_question_that_keeps_the_promise_is_taken_wherever_it_stands() throws Exception {
    assertThat(findings("f", "{'type':'text'}", GOOD)).isEmpty();
    assertThat(findings("f", "{'type':'group','components':[" + GOOD + "]}")).isEmpty();
    assertThat(findings("other")).as("of another form nothing was promised").isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'required':true|'required':false|must be required",
        "'required':true|'min':1|must be required",
        "'key':'sure'|'key':'sure','conditional':{'hide':'=a'}|Nothing may hide",
        "'key':'sure'|'key':'sure','disabled':true|able to answer",
        "'key':'sure'|'key':'sure','readonly':true|able to answer",
        "'key':'sure'|'key':'sure','defaultValue':true|Nothing is answered beforehand",
      })
  void a_question_that_breaks_it_is_told_with_its_label(String there, String instead, String said)
      throws Exception {
    assertThat(findings("f", GOOD.replace(there, instead)))
        .singleElement()
        .matches(f -> f.rule() == Rule.G1 && f.element().equals("sure"))
        .matches(f -> f.box().equals("Are you sure?") && f.sentence().contains(said));
  }

  @Test
  void a_question_that_is_not_asked_or_stands_where_it_can_be_hidden_is_missed() throws Exception {
    String hidden = "{'type':'group','conditional':{'hide':'=a'},'components':[" + GOOD + "]}";
    for (String form : List.of("{'type':'text'}", GOOD.replace("'sure'", "'other'"), hidden)) {
      assertThat(findings("f", form))
          .singleElement()
          .matches(f -> f.box().isEmpty() && f.sentence().startsWith("The form must ask this"));
    }
  }
}
