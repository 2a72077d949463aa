package org.casereview.platform;

/**
 * A business rule says no, in a sentence that tells the person what to do.
 *
 * <p>Checked, so that a refusing bean does not doom the transaction of the engine around it. The
 * sentence is shown to people and kept in no engine table: it names no person of the case.
 */
public class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  public Refusal(String sentence) {
    super(sentence);
  }
}
