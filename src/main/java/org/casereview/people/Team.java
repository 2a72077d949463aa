package org.casereview.people;

/** A role of people who share a queue, with the name that people read. */
public record Team(String id, String name) {}
