package org.casereview.engine.release;

import java.util.List;
import java.util.stream.Collectors;
import org.casereview.engine.contract.ContractCheck;
import org.casereview.engine.contract.Finding;
import org.casereview.engine.contract.Vocabulary;
import org.casereview.engine.forms.Recorders;
import org.casereview.engine.setup.PublishedSteps;
import org.springframework.stereotype.Component;

/** Refuses to start on models that break the contract between diagram and code, and says where. */
@Component
class ReleaseCheck {

  private final PublishedSteps steps;
  private final Recorders recorders;

  ReleaseCheck(PublishedSteps steps, Recorders recorders) {
    this.steps = steps;
    this.recorders = recorders;
  }

  void orRefuse(ReleaseSet set) {
    var words = Vocabulary.of(steps.names(), recorders.forms());
    List<Finding> findings = new ContractCheck(words).findings(set.files());
    if (!findings.isEmpty()) {
      throw new IllegalStateException(
          "These models cannot be released:\n"
              + findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
    }
  }
}
