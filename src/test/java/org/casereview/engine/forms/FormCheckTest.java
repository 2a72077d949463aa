package org.casereview.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.VariableMapImpl;
import org.camunda.spin.plugin.variable.SpinValues;
import org.casereview.engine.Choice;
import org.casereview.engine.contract.ModelFiles;
import org.casereview.platform.Refusal;
import org.casereview.testing.FormFields;
import org.casereview.testing.FormFields.Field;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each field of each form of ours, with each answer that its file does not allow. */
class FormCheckTest {

  private static final String SERIALISED = "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==";
  private static int tried;

  /** A form under its file name, with answers that fit. */
  record Form(String name, FormSchema schema, List<Field> fields) {

    VariableMap good() {
      var good = new VariableMapImpl();
      fields.stream()
          .filter(field -> !field.shownOnly())
          .forEach(field -> good.putValue(field.key(), field.good()));
      return good;
    }

    /** What the program gives to the form. */
    Map<String, Object> shown() {
      var shown = new HashMap<String, Object>();
      for (Field field : fields) {
        if (field.json().has("valuesKey")) {
          shown.put(field.json().path("valuesKey").asText(), List.of(new Choice("Given", "GIVEN")));
        }
        if (field.shownOnly()) {
          shown.put(field.key(), field.good());
        }
      }
      return shown;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Form> forms() throws IOException {
    var json = new ObjectMapper();
    var all = new java.util.ArrayList<Form>();
    for (var file : ModelFiles.under(Path.of(""), "forms").entrySet()) {
      var schema = FormSchema.of(json.readTree(file.getValue()));
      all.add(new Form(file.getKey(), schema, FormFields.of(file.getValue())));
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void a_form_takes_what_its_file_allows_and_nothing_else(Form form) throws Refusal {
    assertThat(check(form, form.good())).containsOnlyKeys(form.good().keySet());
    for (Field field : form.fields()) {
      field
          .wrong()
          .forEach((what, answer) -> refused(form, field, what, with(form, field, answer)));
      for (Object packed : packed()) {
        refused(form, field, packed.getClass().getSimpleName(), with(form, field, packed));
      }
    }
    for (String foreign : List.of("approved", "caseId", "__proto__", "", "a".repeat(10_000))) {
      if (!form.schema().fields().containsKey(foreign)) {
        var more = form.good().putValue(foreign, "YES");
        assertThatThrownBy(() -> check(form, more)).hasMessageContaining("The form has no field");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void what_a_form_only_shows_may_come_back_as_it_was_shown(Form form) throws Refusal {
    var good = form.good();
    form.fields().stream()
        .filter(Field::shownOnly)
        .forEach(field -> good.putValue(field.key(), field.good()));
    assertThat(check(form, good)).hasSize(form.fields().size());
  }

  private static Map<String, Object> check(Form form, VariableMap answers) throws Refusal {
    return new FormCheck(form.schema(), form::shown).check(answers).values();
  }

  private static VariableMap with(Form form, Field field, Object answer) {
    return form.good().putValue(field.key(), answer);
  }

  private static void refused(Form form, Field field, String what, VariableMap answers) {
    tried++;
    assertThatThrownBy(() -> check(form, answers))
        .as("%s, %s: %s", form, field.key(), what)
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("\"")
        .hasMessageEndingWith(".");
  }

  /** Documents, objects and packed Java never come from a form. */
  private static List<Object> packed() {
    return List.of(
        Variables.fileValue("x.html").mimeType("text/html").file("<script>".getBytes()).create(),
        Variables.byteArrayValue(new byte[] {1}),
        SpinValues.jsonValue("{\"a\":1}").create(),
        Variables.serializedObjectValue(SERIALISED)
            .objectTypeName("java.util.HashMap")
            .serializationDataFormat("application/x-java-serialized-object")
            .create());
  }

  @AfterAll
  static void count() {
    System.out.println("Wrong answers to forms tried: " + tried);
  }
}
