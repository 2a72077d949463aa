package org.casereview.casefile;

import org.casereview.platform.Refusal;

/**
 * Whether the person now acting may open the file of a case; kept where it is known who sees what,
 * and asked by capabilities that let somebody act on a case out of its file.
 */
public interface FileDoor {

  /**
   * The case, which is not opened by asking.
   *
   * @throws UnknownCase when the person may not read any file; the case is not betrayed
   * @throws Refusal when the person has to do something else first
   */
  CaseFile admitted(String number) throws Refusal;
}
