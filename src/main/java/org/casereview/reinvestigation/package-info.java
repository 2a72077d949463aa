/**
 * What follows a decision other than closing: the action plan that a force accepts and reports on,
 * the ladder while it is silent, the recall to the panel.
 */
@org.springframework.modulith.ApplicationModule
package org.casereview.reinvestigation;
