package org.casereview.engine.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.Step;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.objenesis.ObjenesisStd;
import org.springframework.util.ClassUtils;

/** The drawings, tables and forms of this repository, and the words of this program. */
final class Ours {

  static final Map<String, byte[]> RELEASE =
      new TreeMap<>(ModelFiles.under(Path.of(""), "processes", "forms"));

  static final Set<String> STEPS =
      published(new AnnotationTypeFilter(Step.class)).stream()
          .map(step -> step.getAnnotation(Step.class).value())
          .collect(Collectors.toSet());

  /** A recorder's form is a constant: it is asked without building what the recorder needs. */
  static final Set<String> FORMS =
      published(new AssignableTypeFilter(FormRecorder.class)).stream()
          .map(recorder -> ((FormRecorder) new ObjenesisStd().newInstance(recorder)).form())
          .collect(Collectors.toSet());

  static final Vocabulary WORDS = Vocabulary.of(STEPS, FORMS);

  private Ours() {}

  static List<Finding> findings(Map<String, byte[]> set) {
    return new ContractCheck(WORDS).findings(set);
  }

  static String file(String name) {
    return RELEASE.keySet().stream()
        .filter(file -> file.endsWith("/" + name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no file " + name));
  }

  static String text(String name) {
    return new String(RELEASE.get(file(name)), UTF_8);
  }

  static Stream<Sketch> drawings() {
    return RELEASE.keySet().stream().filter(f -> f.endsWith(".bpmn")).map(Sketch::new);
  }

  private static List<Class<?>> published(TypeFilter filter) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(filter);
    return scanner.findCandidateComponents("org.casereview").stream()
        .<Class<?>>map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
        .toList();
  }
}
