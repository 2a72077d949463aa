package org.casereview.engine.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Models, tables and forms of a working directory, by path, as they are checked at build. */
public final class ModelFiles {

  private ModelFiles() {}

  /** Reads folders such as {@code processes} and {@code forms}. */
  public static Map<String, byte[]> under(Path directory, String... folders) {
    var files = new TreeMap<String, byte[]>();
    for (String folder : folders) {
      try (var found = Files.walk(directory.resolve(folder))) {
        for (Path file : found.filter(ModelFiles::isPartOfARelease).toList()) {
          String name = directory.relativize(file).toString().replace('\\', '/');
          files.put(name, Files.readAllBytes(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  private static boolean isPartOfARelease(Path file) {
    return Files.isRegularFile(file) && kind(file.toString()).matches("bpmn|dmn|form");
  }

  /** {@code bpmn}, {@code dmn}, {@code form} or anything else. */
  static String kind(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The file's name without folders and ending: the id of what is in it. */
  static String stem(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    return dot < 0 ? file : file.substring(0, dot);
  }
}
