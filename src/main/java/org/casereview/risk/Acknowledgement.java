package org.casereview.risk;

import java.time.Instant;

/** That somebody at the force has taken the risk on: in which role, when, under which number. */
public record Acknowledgement(String role, Instant at, String reference) {}
