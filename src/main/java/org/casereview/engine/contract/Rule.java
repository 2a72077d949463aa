package org.casereview.engine.contract;

/** The rules of the contract (design.md, section 5) that a finding can name. */
public enum Rule {
  /** A task is bound to a published step and nothing else. */
  C1,
  /** Conditions, timers and mappings use published variables only. */
  C2,
  /** Only published error codes and messages are caught or thrown. */
  C4,
  /** Deadlines are published instants, never durations or literals. */
  C5,
  /** A user task has a published form, of its own deployment, that the domain records. */
  C6,
  /** Tasks are offered to known teams. */
  C7,
  /** A file keeps its name; forms, tables and processes are bound within the deployment. */
  C8,
  /** Everything is documented, named and drawn, and its history has an end in whole days. */
  C9,
  /** Variables are handed over by name; the business key is a published number. */
  C10,
  /** What closes or decides has passed the people that must be asked. */
  G1,
  /** Every user task has a form, a group, a deadline and somebody who is told. */
  G2,
  /** Every catch event that waits has a timer beside it. */
  G3,
  /** No timer closes a case or decides an outcome. */
  G4,
  /** A conduct indication always reaches standards; an urgent risk always reaches its people. */
  G5,
  /** Nobody is told anything but through the notice gate. */
  G6,
  /** No loop without a wait state. */
  G7,
  /** Every way leads from a start to a drawn end. */
  FLOW,
  /** A form holds supported components with bounded answers. */
  FORM,
  /** A decision is one plain table. */
  TABLE,
  /** A file can be read safely. */
  FILE
}
