package org.casereview.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.casereview.platform.Act;

/**
 * One act in the chain.
 *
 * <p>Its hash is SHA-256 over the 32 bytes of the hash before it and the UTF-8 bytes of its
 * content: a JSON object without white space, with the fields seq, id, at (UTC, six decimals),
 * actor, operation, what, caseId, subject, detail in this order, detail with sorted keys. The first
 * entry follows on 32 zero bytes. So anybody can check the chain from an export, in any language.
 */
record Entry(
    long seq,
    UUID id,
    Instant at,
    String actor,
    String operation,
    String what,
    UUID caseId,
    UUID subject,
    String detail) {

  static final byte[] NOTHING = new byte[32];

  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  static Entry of(long seq, UUID id, Instant at, String actor, Act act) {
    return new Entry(
        seq,
        id,
        at,
        actor,
        act.operation().name(),
        act.what(),
        act.caseId(),
        act.subject(),
        detail(act.detail()));
  }

  byte[] hash(byte[] previous) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(previous);
      return digest.digest(content().getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  String content() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("seq", seq)
        .put("id", id.toString())
        .put("at", AT.format(at))
        .put("actor", actor)
        .put("operation", operation)
        .put("what", what)
        .put("caseId", text(caseId))
        .put("subject", text(subject))
        .putRawValue("detail", new RawValue(detail));
    return json.toString();
  }

  private static String detail(Map<String, String> codes) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    new TreeMap<>(codes).forEach(json::put);
    return json.toString();
  }

  private static String text(UUID id) {
    return id == null ? null : id.toString();
  }
}
