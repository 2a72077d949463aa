package org.casereview.standards;

import org.casereview.risk.RiskRaised;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A suspect who is or was with the police is a matter of conduct at once (domain handbook 6.3, U6
 * and 5.3, K1): it does not wait until a duty officer thinks of it.
 */
@Component
class PoliceSuspects {

  private final ConductIndications indications;

  PoliceSuspects(ConductIndications indications) {
    this.indications = indications;
  }

  @EventListener
  void raised(RiskRaised raised) {
    if (!raised.risk().forceMayBeTold()) {
      indications.take(
          raised.file(),
          Indication.OFFENDING_OR_CORRUPTION,
          "Urgent risk " + raised.risk().number() + ": " + raised.risk().reasons());
    }
  }
}
