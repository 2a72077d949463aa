package org.casereview.engine.watch;

/**
 * Which tasks somebody asks for; null stands for any.
 *
 * @param definition one version of a process, as its diagram shows it
 */
record Asked(String process, String activity, String definition) {

  static Asked ofDefinition(String definition) {
    return new Asked(null, null, definition);
  }
}
