package org.casereview.people;

import java.util.List;

/** A person to be put on the staff list. */
record Enrolment(
    String staffId,
    String login,
    String givenName,
    String familyName,
    List<String> teams,
    List<String> forces,
    List<String> skills,
    List<String> formerForces,
    boolean formerForcesDeclared) {}
