/**
 * The review of a case: allocation to somebody independent, the protocol and its answers, the check
 * by a second person.
 */
@org.springframework.modulith.ApplicationModule
package org.casereview.review;
