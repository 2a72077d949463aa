package org.casereview.platform;

import java.util.Map;
import java.util.UUID;

/**
 * Something done or looked at, told by a capability as a Spring event and kept by the audit in the
 * same transaction.
 *
 * @param operation the logged operation (Data Protection Act 2018 s.62)
 * @param what a code for the act, such as {@code SCOPE_CONFIRMED}
 * @param caseId the case it concerns, or null
 * @param subject the record it concerns within the case, or null
 * @param detail codes, numbers and hashes only; never a name or free text
 */
public record Act(
    Operation operation, String what, UUID caseId, UUID subject, Map<String, String> detail) {

  /** The six operations that must be logged, and the release of models. */
  public enum Operation {
    COLLECT,
    ALTER,
    CONSULT,
    DISCLOSE,
    COMBINE,
    ERASE
  }

  public static Act altered(String what, UUID caseId, UUID subject) {
    return new Act(Operation.ALTER, what, caseId, subject, Map.of());
  }

  public static Act consulted(String what, UUID caseId) {
    return new Act(Operation.CONSULT, what, caseId, null, Map.of());
  }

  public Act with(String key, String code) {
    var all = new java.util.TreeMap<>(detail);
    all.put(key, code);
    return new Act(operation, what, caseId, subject, all);
  }
}
