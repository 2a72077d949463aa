package org.casereview.engine.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The drawings, tables and forms of this repository against the words of this program. */
class OurReleaseTest {

  @Test
  void our_own_drawings_tables_and_forms_keep_the_contract() {
    assertThat(Ours.RELEASE).hasSizeGreaterThan(20);
    assertThat(Ours.findings(Ours.RELEASE)).isEmpty();
  }

  @Test
  void every_published_step_and_form_is_used_by_a_drawing() {
    var drawn = new TreeSet<String>();
    Ours.RELEASE.forEach(
        (name, content) -> {
          if (name.endsWith(".bpmn")) {
            drawn.addAll(wordsOf(content));
          }
        });

    assertThat(drawn).containsAll(Ours.STEPS).containsAll(Ours.FORMS);
  }

  @Test
  void every_guarded_step_and_form_is_published() {
    var asked =
        Vocabulary.GUARDED.values().stream()
            .flatMap(List::stream)
            .flatMap(Set::stream)
            .collect(Collectors.toSet());

    assertThat(Ours.STEPS).containsAll(Vocabulary.GUARDED.keySet());
    asked.removeAll(Ours.STEPS);
    assertThat(Ours.FORMS).containsAll(asked);
  }

  @Test
  void every_word_of_a_promise_is_published() {
    var words = new TreeSet<>(Promises.OURS.closing());
    words.addAll(Promises.OURS.gates().keySet());
    words.addAll(Promises.OURS.questions().keySet());
    Promises.OURS.ends().values().forEach(words::addAll);
    Promises.OURS.started().forEach(started -> words.add(started.firstForm()));
    words.remove("");
    words.addAll(Promises.OURS.homes().keySet());
    words.removeAll(Ours.STEPS);
    words.removeAll(Ours.FORMS);
    words.removeAll(Ours.WORDS.variables().keySet());

    assertThat(Ours.WORDS.teams()).containsAll(words);
  }

  @Test
  void no_redraw_lets_a_reinvestigation_end_without_its_second_person() {
    var redrawn = new java.util.HashMap<>(Ours.RELEASE);
    redrawn.replaceAll(
        (name, content) ->
            name.endsWith("/reinvestigation.bpmn")
                ? new String(content, UTF_8)
                    .replace("targetRef=\"approveEnding\"", "targetRef=\"endReinvestigation\"")
                    .getBytes(UTF_8)
                : content);

    assertThat(Ours.findings(redrawn))
        .anyMatch(finding -> finding.toString().contains("without the form approve-ending"));
  }

  @Test
  void two_people_asked_at_once_have_both_been_asked_where_their_ways_join() {
    Sketch closure = Sketch.of("case-closure");
    String start = closure.model().outgoing(closure.box("closureDecided")).get(0).id();
    String prepared = closure.model().outgoing(closure.box("prepareClosure")).get(0).id();
    String approved = closure.model().outgoing(closure.box("approveClosure")).get(0).id();
    Sketch atOnce =
        closure
            .set(start, "targetRef", "fork")
            .set(prepared, "targetRef", "join")
            .set(approved, "targetRef", "join")
            .more(
                "<bpmn:parallelGateway id=\"fork\" /><bpmn:parallelGateway id=\"join\" />"
                    + HostileWays.flow("forkPrepare", "fork", "prepareClosure")
                    + HostileWays.flow("forkApprove", "fork", "approveClosure")
                    + HostileWays.flow("joinClose", "join", "closeCase"));
    Sketch eitherOne =
        atOnce
            .replaced("parallelGateway id=\"fork\"", "exclusiveGateway id=\"fork\"")
            .replaced("parallelGateway id=\"join\"", "exclusiveGateway id=\"join\"");

    assertThat(broken(atOnce)).isEmpty();
    assertThat(broken(eitherOne)).hasSize(2);
  }

  private static List<Finding> broken(Sketch drawing) {
    var set = new java.util.HashMap<>(Ours.RELEASE);
    set.put(drawing.file(), drawing.text().getBytes(UTF_8));
    return Ours.findings(set).stream().filter(finding -> finding.rule() == Rule.G1).toList();
  }

  private static Set<String> wordsOf(byte[] drawing) {
    try {
      return XmlReader.read(drawing)
          .all()
          .map(e -> e.has("camunda:formRef") ? e.get("camunda:formRef") : Model.step(e))
          .collect(Collectors.toSet());
    } catch (XmlReader.Unreadable e) {
      throw new IllegalArgumentException(e);
    }
  }
}
