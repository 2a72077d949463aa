/** Calendars, targets and clocks: what is due when and why, and who is told when it is late. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"platform", "casefile", "people", "policy"})
package org.casereview.sla;
