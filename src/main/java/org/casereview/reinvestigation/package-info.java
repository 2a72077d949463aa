/**
 * What follows a decision to go on: the return to the force, adoption by the NCA, the
 * reinvestigation under supervision, its charge or its new reasoned decision.
 */
@org.springframework.modulith.ApplicationModule
package org.casereview.reinvestigation;
