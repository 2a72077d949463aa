package org.casereview.engine.release;

/** Where a set of models was offered and refused. */
enum Door {
  /** The release of this program, at its start. */
  START,
  /** The engine itself, by whoever had found a way to it. */
  DEPLOYMENT,
  /** A way into the engine that is closed to everybody. */
  CLOSED_DOOR,
  /** A file in the database that is not as it was released. */
  CHANGED_FILE
}
