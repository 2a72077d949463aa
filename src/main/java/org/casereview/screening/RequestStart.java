package org.casereview.screening;

/** Sends a request to the force beside the case, in the transaction that wrote it. */
@FunctionalInterface
public interface RequestStart {

  void start(InformationRequests.Prepared request);
}
