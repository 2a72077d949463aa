package org.casereview.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a component of a form may be, and what it has to say about its answer. */
class FormComponentTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode json(String text) throws Exception {
    return JSON.readTree(text.replace('\'', '"'));
  }

  private static List<String> wrong(String component) throws Exception {
    return new FormComponent(json(component)).wrong();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "{'type':'text','id':'t','text':'Of {{name}} and {{ other }}','layout':{}}",
        "{'type':'group','label':'Some','components':[],'showOutline':true}",
        "{'type':'spacer','height':60}",
        "{'type':'textfield','key':'a1','label':'A','validate':{'maxLength':1,'required':true}}",
        "{'type':'textarea','key':'a','label':'A','validate':{'maxLength':8000},'disabled':false}",
        "{'type':'number','key':'a','label':'A','validate':{'min':0,'max':9}}",
        "{'type':'checkbox','key':'a','label':'A','conditional':{'hide':'=not(b = \\'X\\')'}}",
        "{'type':'radio','key':'a','label':'A','values':[{'value':'X','label':'Yes'}]}",
        "{'type':'select','key':'a','label':'A','valuesKey':'teams','searchable':true}",
        "{'type':'datetime','key':'a','dateLabel':'A','subtype':'date'}",
      })
  void a_component_that_keeps_the_rules_is_taken(String component) throws Exception {
    assertThat(wrong(component.replace("\\'", "\\\""))).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'html'}|is not supported; use [checkbox, datetime",
        "{'type':'separator','text':'x'}|'text' cannot be set at a separator",
        "{'type':'text','key':'a'}|'key' cannot be set at a text",
        "{'type':'text','text':'= a'}|The text computes something",
        "{'type':'text','text':'Of {{a.b}}'}|The text computes something",
        "{'type':'text','text':'${a}'}|The text computes something",
        "{'type':'text','text':'<b>x'}|markup or leads outside",
        "{'type':'text','text':'see HTTPS://x'}|markup or leads outside",
        "{'type':'group','showOutline':'yes'}|'showOutline' is true or false",
        "{'type':'text','conditional':{'hide':'=now()'}}|cannot hide it",
        "{'type':'text','conditional':{'show':'=a'}}|cannot hide it",
        "{'type':'checkbox','key':'A','label':'A'}|Its key is camelCase",
        "{'type':'checkbox','key':'a','label':' '}|no label that people can read",
        "{'type':'datetime','key':'a','label':'A','subtype':'date'}|no label that people can read",
        "{'type':'datetime','key':'a','dateLabel':'A','subtype':'time'}|times of day are not taken",
        "{'type':'checkbox','key':'a','label':'A','validate':{'custom':1}}|'custom' is not"
            + " supported",
        "{'type':'number','key':'a','label':'A','validate':{'min':'=b'}}|'min' is not supported",
        "{'type':'textfield','key':'a','label':'A'}|how long the answer may be",
        "{'type':'textarea','key':'a','label':'A','validate':{'maxLength':0}}|how long the answer",
        "{'type':'radio','key':'a','label':'A'}|Give its choices",
        "{'type':'radio','key':'a','label':'A','values':[],'valuesKey':'x'}|Give its choices",
        "{'type':'radio','key':'a','label':'A','values':[]}|It has no choices",
        "{'type':'radio','key':'a','label':'A','values':{}}|It has no choices",
        "{'type':'radio','key':'a','label':'A','values':[{'value':'x','label':'X'}]}|is a code of"
            + " its own",
        "{'type':'radio','key':'a','label':'A','values':[{'value':'X'}]}|'X' has no label",
        "{'type':'radio','key':'a','label':'A','values':[{'value':'X','label':'=b'}]}|computes"
            + " something",
      })
  void what_breaks_a_rule_is_told(String component, String said) throws Exception {
    assertThat(wrong(component)).anyMatch(sentence -> sentence.contains(said));
  }

  @Test
  void a_rule_that_hides_is_as_long_as_it_may_be_and_no_longer() throws Exception {
    String hides = "{'type':'text','conditional':{'hide':'=%s'}}";
    assertThat(wrong(hides.formatted("a".repeat(499)))).isEmpty();
    assertThat(wrong(hides.formatted("a".repeat(500)))).hasSize(1);
  }

  @Test
  void a_choice_stands_once() throws Exception {
    String twice = "{'value':'X','label':'Yes'},{'value':'X','label':'Again'}";
    assertThat(wrong("{'type':'radio','key':'a','label':'A','values':[" + twice + "]}"))
        .containsExactly("The choice 'X' is a code of its own, such as IN_SCOPE.");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "NIL",
      value = {
        "'schemaVersion':16|'schemaVersion':16|NIL",
        "'schemaVersion':16|'schemaVersion':1|NIL",
        "'schemaVersion':16|'schemaVersion':0|schemaVersion",
        "'schemaVersion':16|'schemaVersion':17|schemaVersion",
        "'type':'default'|'type':'other'|type of a form",
        "'Camunda Platform'|'Camunda Cloud'|executionPlatform",
        "'id':'f'|'more':1,'id':'f'|'more' is not part of a form",
        "'key':'b'|'key':'a'|The key 'a' is used twice",
        "'id':'two'|'id':'one'|The id 'one' is used twice",
        "'id':'two'|'id':''|NIL",
      })
  void a_form_as_a_whole_keeps_its_own_rules(String there, String instead, String said)
      throws Exception {
    String form =
        "{'id':'f','type':'default','schemaVersion':16,'executionPlatform':'Camunda Platform',"
            + "'components':[{'type':'checkbox','id':'one','key':'a','label':'A'},"
            + "{'type':'group','id':'g','components':["
            + "{'type':'checkbox','id':'two','key':'b','label':'B'}]}]}";
    var findings = new Findings();
    JsonNode content = json(form.replace(there, instead));
    new FormRules(new Release.Form("f.form", content), findings).check();
    assertThat(findings.all()).hasSize(said == null ? 0 : 1);
    assertThat(findings.all()).allMatch(finding -> finding.sentence().contains(said));
  }

  @Test
  void a_form_shows_something() throws Exception {
    for (String nothing : List.of("[]", "{}", "'x'")) {
      var findings = new Findings();
      String form =
          "{'type':'default','schemaVersion':16,'executionPlatform':'Camunda"
              + " Platform','components':";
      new FormRules(new Release.Form("f.form", json(form + nothing + "}")), findings).check();
      assertThat(findings.all())
          .extracting(Finding::sentence)
          .containsExactly("The form shows nothing.");
    }
  }
}
