package org.casereview.reinvestigation;

/** Who asks that a case is halted, by name, and why. */
public record HaltAsked(String by, String reasons) {}
