package org.casereview.engine.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.casereview.engine.contract.XmlReader.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Drawings and forms are read without trusting them, up to bounds on either side of which we stand.
 */
class ReadSafelyTest {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

  private static XmlElement xml(String text) throws Unreadable {
    return XmlReader.read(text.getBytes(UTF_8));
  }

  private static void isRefused(String text, String said) {
    assertThatThrownBy(() -> xml(text)).isInstanceOf(Unreadable.class).hasMessageContaining(said);
  }

  @Test
  void a_drawing_is_as_large_as_it_may_be_and_no_larger() throws Exception {
    assertThat(xml("<a>" + " ".repeat(999_993) + "</a>").text()).isEmpty();
    isRefused("<a>" + " ".repeat(999_994) + "</a>", "larger than 1 MB");
  }

  @Test
  void elements_are_counted_and_so_is_their_depth() throws Exception {
    assertThat(xml("<a>" + "<b/>".repeat(4_999) + "</a>").children()).hasSize(4_999);
    isRefused("<a>" + "<b/>".repeat(5_000) + "</a>", "too many elements");
    assertThat(xml("<a>".repeat(40) + "</a>".repeat(40)).all()).hasSize(40);
    isRefused("<a>".repeat(41) + "</a>".repeat(41), "Line 1: ");
  }

  @ParameterizedTest(name = "<{0}>")
  @ValueSource(
      strings = {
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a [<!ENTITY e \"x\">]><a>&e;</a>",
        "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
        "<a><?php x ?></a>",
        "<a>&e;</a>",
        "<a>",
        "no xml"
      })
  void what_cannot_be_read_safely_is_told(String text) {
    isRefused(text, "");
  }

  @Test
  void an_element_is_known_by_its_namespace_and_not_by_its_prefix() throws Exception {
    XmlElement own = xml("<x:task xmlns:x='" + BPMN + "' id=' t '>\n some <b/>text </x:task>");
    assertThat(own.name()).isEqualTo("task");
    assertThat(own.get("id")).isEqualTo(" t ");
    assertThat(own.get("name")).isEmpty();
    assertThat(own.text()).isEqualTo("some text");
    assertThat(own.children().get(0).line()).isEqualTo(2);
    assertThat(own.children().get(0).name()).as("in no namespace").isEqualTo("{}b");
    assertThat(xml("<task xmlns='urn:x' xmlns:y='urn:y' y:id='t'/>"))
        .matches(e -> e.name().equals("{urn:x}task") && e.has("{urn:y}id") && !e.has("id"));
  }

  @Test
  void a_form_is_as_large_as_it_may_be_and_one_object() throws Exception {
    assertThat(FormReader.read(("{}" + " ".repeat(299_998)).getBytes(UTF_8)).isEmpty()).isTrue();
    for (String wrong :
        new String[] {"{}" + " ".repeat(299_999), "[]", "", "{\"a\":1,\"a\":2}", "{} {}", "{"}) {
      assertThatThrownBy(() -> FormReader.read(wrong.getBytes(UTF_8)))
          .isInstanceOf(Unreadable.class);
    }
  }
}
