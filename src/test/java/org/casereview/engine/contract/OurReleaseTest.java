package org.casereview.engine.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.Step;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.objenesis.ObjenesisStd;
import org.springframework.util.ClassUtils;

/** The drawings, tables and forms of this repository against the words of this program. */
class OurReleaseTest {

  private final Map<String, byte[]> release = ModelFiles.under(Path.of(""), "processes", "forms");

  @Test
  void our_own_drawings_tables_and_forms_keep_the_contract() {
    var words = Vocabulary.of(steps(), forms());

    assertThat(release).hasSizeGreaterThan(20);
    assertThat(new ContractCheck(words).findings(release)).isEmpty();
  }

  @Test
  void every_published_step_and_form_is_used_by_a_drawing() {
    var drawn = new TreeSet<String>();
    release.forEach(
        (name, content) -> {
          if (name.endsWith(".bpmn")) {
            drawn.addAll(wordsOf(content));
          }
        });

    assertThat(drawn).containsAll(steps()).containsAll(forms());
  }

  @Test
  void every_guarded_step_and_form_is_published() {
    var asked =
        Vocabulary.GUARDED.values().stream()
            .flatMap(List::stream)
            .flatMap(Set::stream)
            .collect(Collectors.toSet());

    assertThat(steps()).containsAll(Vocabulary.GUARDED.keySet());
    asked.removeAll(steps());
    assertThat(forms()).containsAll(asked);
  }

  @Test
  void no_redraw_lets_a_reinvestigation_end_without_its_second_person() {
    var redrawn = new java.util.HashMap<>(release);
    redrawn.replaceAll(
        (name, content) ->
            name.endsWith("/reinvestigation.bpmn")
                ? new String(content, UTF_8)
                    .replace("targetRef=\"approveEnding\"", "targetRef=\"endReinvestigation\"")
                    .getBytes(UTF_8)
                : content);

    assertThat(new ContractCheck(Vocabulary.of(steps(), forms())).findings(redrawn))
        .anyMatch(finding -> finding.toString().contains("without the form approve-ending"));
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

  private static Set<String> steps() {
    return published(new AnnotationTypeFilter(Step.class)).stream()
        .map(step -> step.getAnnotation(Step.class).value())
        .collect(Collectors.toSet());
  }

  /** A recorder's form is a constant: it is asked without building what the recorder needs. */
  private static Set<String> forms() {
    var maker = new ObjenesisStd();
    return published(new AssignableTypeFilter(FormRecorder.class)).stream()
        .map(recorder -> ((FormRecorder) maker.newInstance(recorder)).form())
        .collect(Collectors.toSet());
  }

  private static List<Class<?>> published(TypeFilter filter) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(filter);
    return scanner.findCandidateComponents("org.casereview").stream()
        .<Class<?>>map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
        .toList();
  }
}
