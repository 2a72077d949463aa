package org.casereview.engine.contract;

/**
 * One breach of the contract, in a sentence that says what to do.
 *
 * @param file resource name of the model, table or form
 * @param line line of the element, 0 when the whole file is meant
 * @param element id of the box on the drawing (or key of the field), empty for the whole file
 * @param box what people read there: the name of the box, the boxes that a way joins, the number of
 *     a rule or the label of a field; empty where nothing is written
 */
public record Finding(
    String file, int line, String element, String box, Rule rule, String sentence) {

  @Override
  public String toString() {
    String where = line > 0 ? file + ":" + line : file;
    return where + there() + " [" + rule + "] " + sentence;
  }

  private String there() {
    if (box.isEmpty()) {
      return element.isEmpty() ? "" : " " + element;
    }
    return " \"" + box + "\"" + (element.isEmpty() ? "" : " (" + element + ")");
  }
}
