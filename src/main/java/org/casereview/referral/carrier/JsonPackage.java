package org.casereview.referral.carrier;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.casereview.referral.format.Attachments;
import org.casereview.referral.format.Problem;
import org.casereview.referral.format.Table;

/** One JSON object or an array of them, read element by element. */
final class JsonPackage implements PackageReader {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(10)
                  .maxStringLength(1_000_000)
                  .maxNumberLength(100)
                  .maxNameLength(1_000)
                  .build())
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private final Path spooled;
  private final Limits limits;

  JsonPackage(Path spooled, Limits limits) {
    this.spooled = spooled;
    this.limits = limits;
  }

  @Override
  public Looked look() throws PackageFault, IOException {
    var references = new References();
    var unknown = new LinkedHashSet<Problem>();
    read(unknown, referral -> references.add(referral.file().value("force_reference")));
    return new Looked(
        references.rows(), Set.copyOf(references.duplicates()), java.util.List.copyOf(unknown));
  }

  @Override
  public void each(Sink sink) throws PackageFault, IOException {
    read(new LinkedHashSet<>(), sink);
  }

  private void read(Set<Problem> unknown, Sink sink) throws PackageFault, IOException {
    try (JsonParser json = JSON.createParser(spooled.toFile())) {
      JsonToken first = json.nextToken();
      var element = new JsonReferral(json, unknown, limits.rows());
      int number = 0;
      if (first == JsonToken.START_OBJECT) {
        sink.accept(element.read(++number));
      } else if (first == JsonToken.START_ARRAY) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          if (++number > limits.rows()) {
            throw PackageFault.tooLarge(
                Table.CASES.label() + " has more than " + limits.rows() + " rows.");
          }
          sink.accept(element.read(number));
        }
      }
      if (json.nextToken() != null) {
        throw PackageFault.unreadable("Something stands behind the end of the JSON: remove it.");
      }
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw PackageFault.unreadable(
          "This is not JSON that can be read; it breaks off or goes wrong"
              + (at == null ? "." : " at line " + at.getLineNr() + "."));
    }
  }

  @Override
  public Attachments attachments() {
    return Attachments.NONE;
  }

  @Override
  public Optional<InputStream> attachment(String name) {
    return Optional.empty();
  }

  @Override
  public void close() {
    // each reading opens and closes the file itself
  }
}
