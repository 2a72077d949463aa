package org.casereview.casefile;

/** A case cannot go from its state to the wanted one, whatever a drawing asks for. */
public class IllegalStateMove extends RuntimeException {

  private static final long serialVersionUID = 1L;

  IllegalStateMove(CaseState from, CaseState to) {
    super("A case that is " + from + " cannot become " + to + ".");
  }
}
