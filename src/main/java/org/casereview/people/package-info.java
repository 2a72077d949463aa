/** Staff and forces: who there is, in which teams, acting for which force, with which conflicts. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform", "policy"})
package org.casereview.people;
