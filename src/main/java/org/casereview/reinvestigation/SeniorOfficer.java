package org.casereview.reinvestigation;

/** The senior investigating officer whom a force names for its plan. */
public record SeniorOfficer(String name, String rank) {}
