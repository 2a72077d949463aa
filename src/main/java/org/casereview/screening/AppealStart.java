package org.casereview.screening;

import org.casereview.casefile.CaseFile;

/** Puts an appeal before the head of review, in the transaction that lodged it. */
@FunctionalInterface
public interface AppealStart {

  void start(ScopeAppeal appeal, CaseFile file);
}
