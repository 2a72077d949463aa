package org.casereview.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The made-up package of the demonstration in any size. */
public final class GeneratedPackage {

  private GeneratedPackage() {}

  /** A package of referrals with numbers of their own, from all forces in turn. */
  public static Path written(Path folder, int first, int count) {
    Path file = folder.resolve("referrals-" + first + "-" + count + ".zip");
    try (var out = Files.newOutputStream(file)) {
      DemoPackage.write(out, 0, first, count);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
