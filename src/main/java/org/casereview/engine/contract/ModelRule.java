package org.casereview.engine.contract;

/** A group of rules that are checked on one drawing at a time. */
interface ModelRule {

  void check(Model model, Findings findings);
}
