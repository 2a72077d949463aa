package org.casereview.engine.release;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All processes, tables and forms of this release: one set, deployed whole or not at all. */
@Component
public class ReleaseSet {

  private static final String[] PATTERNS = {
    "classpath*:processes/**/*.bpmn", "classpath*:processes/**/*.dmn", "classpath*:forms/**/*.form"
  };

  private final Map<String, byte[]> files = new TreeMap<>();
  private volatile int version;

  ReleaseSet() {
    var resolver = new PathMatchingResourcePatternResolver();
    for (String pattern : PATTERNS) {
      try {
        for (Resource resource : resolver.getResources(pattern)) {
          files.put(nameOf(resource), resource.getContentAsByteArray());
        }
      } catch (IOException e) {
        throw new UncheckedIOException("The models of this release cannot be read.", e);
      }
    }
  }

  /** The files by their path, such as {@code processes/screening/scope-panel.bpmn}. */
  public Map<String, byte[]> files() {
    return files;
  }

  /** Counts the releases of this installation; 0 before the first. */
  public int version() {
    return version;
  }

  void released(int number) {
    version = number;
  }

  InputStream open(String fileName) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().endsWith("/" + fileName))
        .findFirst()
        .map(file -> new ByteArrayInputStream(file.getValue()))
        .orElseThrow(() -> new IllegalStateException("The release has no " + fileName + "."));
  }

  /** SHA-256 over names and contents: two sets are the same when this is. */
  String checksum() {
    return Fingerprint.of(files);
  }

  private static String nameOf(Resource resource) throws IOException {
    String path = resource.getURL().getPath();
    int from = Math.max(path.lastIndexOf("/processes/"), path.lastIndexOf("/forms/"));
    return path.substring(from + 1);
  }
}
