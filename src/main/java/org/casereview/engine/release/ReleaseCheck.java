package org.casereview.engine.release;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.casereview.engine.contract.ContractCheck;
import org.casereview.engine.contract.Finding;
import org.casereview.engine.contract.Rule;
import org.casereview.engine.contract.Vocabulary;
import org.casereview.engine.forms.Recorders;
import org.casereview.engine.setup.PublishedSteps;
import org.springframework.stereotype.Component;

/** Refuses models that break the contract between diagram and code, says where, and records it. */
@Component
class ReleaseCheck {

  private static final int MOST_SHOWN = 20;

  private final PublishedSteps steps;
  private final Recorders recorders;
  private final RefusedReleases refused;
  private volatile String right = "";

  ReleaseCheck(PublishedSteps steps, Recorders recorders, RefusedReleases refused) {
    this.steps = steps;
    this.recorders = recorders;
    this.refused = refused;
  }

  /** Why this set cannot be released, or an empty text. A set found right is not read again. */
  String refusal(Map<String, byte[]> files, Door door) {
    String checksum = Fingerprint.of(files);
    if (checksum.equals(right)) {
      return "";
    }
    var words = Vocabulary.of(steps.names(), recorders.forms());
    List<Finding> findings = new ContractCheck(words).findings(files);
    if (findings.isEmpty()) {
      right = checksum;
      return "";
    }
    refused.refused(door, checksum, files.size(), findings);
    return said(findings);
  }

  /** Somebody has written into the database past the engine. */
  void changed(String name, byte[] file) {
    var finding = new Finding(name, 0, "", "", Rule.FILE, "It is not as it was released.");
    refused.refused(Door.CHANGED_FILE, Fingerprint.of(file), 1, List.of(finding));
  }

  private static String said(List<Finding> findings) {
    String more =
        findings.size() > MOST_SHOWN ? "\nand " + (findings.size() - MOST_SHOWN) + " more" : "";
    return "These models cannot be released, and nothing was changed:\n"
        + findings.stream()
            .limit(MOST_SHOWN)
            .map(Finding::toString)
            .collect(Collectors.joining("\n"))
        + more;
  }
}
