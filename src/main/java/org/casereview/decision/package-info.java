/**
 * The decision on a reviewed case: the panel's votes, the outcome, the closing with an approver,
 * the handing over to the force.
 */
@org.springframework.modulith.ApplicationModule
package org.casereview.decision;
