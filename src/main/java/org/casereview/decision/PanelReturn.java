package org.casereview.decision;

/** Takes the process of a case back to its panel from where an older drawing went on to. */
@FunctionalInterface
public interface PanelReturn {

  void take(String caseNumber);
}
