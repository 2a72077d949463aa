/**
 * Urgent risks: danger to people, flight, loss of evidence. Round the clock, beside the case, ended
 * by a named decision and by nothing else.
 */
@org.springframework.modulith.ApplicationModule
package org.casereview.risk;
