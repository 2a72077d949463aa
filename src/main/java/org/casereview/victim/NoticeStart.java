package org.casereview.victim;

import org.casereview.casefile.CaseFile;

/** Lets people begin to work on a notice, in the transaction that opened it. */
@FunctionalInterface
public interface NoticeStart {

  void start(Notice notice, CaseFile file);
}
