package org.casereview.casefile;

import org.casereview.platform.Refusal;

/**
 * Which cases the person now acting may know of and open; asked by whoever takes something in about
 * a case.
 */
public interface CaseAccess {

  /**
   * The case of this number.
   *
   * @throws UnknownCase when the person may not know of it, or there is none
   */
  CaseFile known(String number);

  /**
   * The case of this number, whose file the person may open.
   *
   * @throws UnknownCase when the person may open no file; the case is not betrayed
   * @throws Refusal when the person has to do something else first
   */
  CaseFile open(String number) throws Refusal;

  /**
   * The case of this number, about which the person may tell something, whether its file is open to
   * them or not.
   *
   * @throws UnknownCase when the person opens no files at all; the case is not betrayed
   * @throws Refusal when the person has to do something else first
   */
  CaseFile toTellOf(String number) throws Refusal;
}
