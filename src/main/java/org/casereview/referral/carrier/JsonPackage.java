package org.casereview.referral.carrier;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casereview.referral.format.Attachments;
import org.casereview.referral.format.Mapping;
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
  private final Mapping mapping;

  JsonPackage(Path spooled, Limits limits, Mapping mapping) {
    this.spooled = spooled;
    this.limits = limits;
    this.mapping = mapping;
  }

  @Override
  public Looked look() throws PackageFault, IOException {
    var references = new References();
    var unknown = new LinkedHashSet<Problem>();
    read(unknown, referral -> references.add(referral.file()));
    return Looked.of(references, unknown);
  }

  @Override
  public List<Headings> headings() throws PackageFault, IOException {
    try (JsonParser json = parser()) {
      return new JsonHeadings(json).read();
    } catch (IOException e) {
      throw fault(e);
    }
  }

  @Override
  public void each(Sink sink) throws PackageFault, IOException {
    read(new LinkedHashSet<>(), sink);
  }

  private void read(Set<Problem> unknown, Sink sink) throws PackageFault, IOException {
    try (JsonParser json = parser()) {
      JsonToken first = json.nextToken();
      var element = new JsonReferral(json, unknown, limits, mapping);
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
    } catch (IOException e) {
      throw fault(e);
    }
  }

  /** Letters that are not in the encoding of the file are an error, never other letters. */
  private JsonParser parser() throws IOException {
    var in = new PushbackInputStream(new BufferedInputStream(Files.newInputStream(spooled)), 3);
    byte[] mark = in.readNBytes(3);
    boolean little = mark.length > 1 && mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE;
    boolean big = mark.length > 1 && mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF;
    boolean utf8 = mark.length > 2 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB;
    int marked = utf8 ? 3 : little || big ? 2 : 0;
    in.unread(mark, marked, mark.length - marked);
    Charset charset = little ? UTF_16LE : big ? UTF_16BE : UTF_8;
    return JSON.createParser(new InputStreamReader(in, charset.newDecoder()));
  }

  private static PackageFault fault(IOException e) throws IOException {
    if (e instanceof StreamConstraintsException) {
      return PackageFault.unreadable(
          "The JSON is nested deeper than 10 levels, or a value in it is longer than a million"
              + " characters: send it as the referral package describes.");
    }
    if (e instanceof JsonProcessingException json) {
      var at = json.getLocation();
      return PackageFault.unreadable(
          "This is not JSON that can be read; it breaks off or goes wrong"
              + (at == null ? "." : " at line " + at.getLineNr() + "."));
    }
    if (e instanceof CharacterCodingException) {
      return PackageFault.unreadable("The letters of the JSON are not UTF-8: save it as UTF-8.");
    }
    throw e;
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
