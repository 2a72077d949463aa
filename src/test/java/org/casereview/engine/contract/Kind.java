package org.casereview.engine.contract;

/** What a hostile release of the corpus attacks. */
enum Kind {
  SCRIPT,
  REFLECTION,
  CLASS,
  CONNECTOR,
  LISTENER,
  MAPPING,
  FORM_BINDING,
  FORM,
  TIMER,
  MESSAGE,
  CALLED_ELEMENT,
  RETRY_CYCLE,
  TEAM,
  TABLE,
  XXE,
  ENTITY_BOMB,
  HUGE,
  G1,
  G2,
  G3,
  G4,
  G5,
  G6,
  G7
}
