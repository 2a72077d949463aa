package org.casereview.reinvestigation;

import java.util.UUID;
import org.casereview.casefile.CaseFile;

/** Puts before another person that a case is to be halted, in the transaction that wrote it. */
@FunctionalInterface
public interface HaltStart {

  void start(CaseFile file, UUID haltId, String number);
}
