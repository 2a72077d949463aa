package org.casereview.referral;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casereview.referral.format.Content;
import org.casereview.referral.format.Table;

/** The canonical content of a referral as text, and the hash by which the same is known again. */
final class ContentJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** How it is written: tables under their names, everything in alphabetical order. */
  private record Written(
      SortedMap<String, String> file,
      SortedMap<String, SortedMap<String, SortedMap<String, String>>> tables) {}

  private ContentJson() {}

  static String write(Content content) {
    var tables = new TreeMap<String, SortedMap<String, SortedMap<String, String>>>();
    content.tables().forEach((table, rows) -> tables.put(table.label(), rows));
    try {
      return JSON.writeValueAsString(new Written(content.file(), tables));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A referral could not be written.", e);
    }
  }

  static Content read(String text) {
    try {
      Map<String, Object> written = JSON.readValue(text, new TypeReference<>() {});
      var content = Content.empty();
      content
          .file()
          .putAll(
              JSON.convertValue(
                  written.get("file"), new TypeReference<TreeMap<String, String>>() {}));
      var tables =
          JSON.convertValue(
              written.get("tables"),
              new TypeReference<TreeMap<String, TreeMap<String, TreeMap<String, String>>>>() {});
      tables.forEach(
          (name, rows) -> content.tables().put(Table.named(name).orElseThrow(), sorted(rows)));
      return content;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A referral on file could not be read.", e);
    }
  }

  static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SortedMap<String, SortedMap<String, String>> sorted(
      Map<String, ? extends SortedMap<String, String>> rows) {
    return new TreeMap<>(rows);
  }
}
