package org.casereview.demo;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casereview.people.DemoForces;

/** The made-up package of the demonstration in any size. */
public final class GeneratedPackage {

  private GeneratedPackage() {}

  /** A package of referrals with numbers of their own, from all forces in turn. */
  public static Path written(Path folder, int first, int count) {
    var forces = List.copyOf(DemoForces.CODES);
    Path file = folder.resolve("referrals-" + first + "-" + count + ".json");
    try (var out = Files.newOutputStream(file);
        var json = new JsonFactory().createGenerator(out)) {
      json.writeStartArray();
      for (int i = first; i < first + count; i++) {
        new DemoReferral(json, new Dice(i), forces.get(i % forces.size()), i).write();
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
