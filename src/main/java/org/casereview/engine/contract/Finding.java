package org.casereview.engine.contract;

/**
 * One breach of the contract, in a sentence that says what to do.
 *
 * @param file resource name of the model, table or form
 * @param line line of the element, 0 when the whole file is meant
 * @param element id of the box on the drawing (or key of the field), empty for the whole file
 */
public record Finding(String file, int line, String element, Rule rule, String sentence) {

  @Override
  public String toString() {
    String where = line > 0 ? file + ":" + line : file;
    return where + (element.isEmpty() ? "" : " " + element) + " [" + rule + "] " + sentence;
  }
}
