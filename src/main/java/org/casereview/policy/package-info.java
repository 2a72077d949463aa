/** Who may do what: one table of roles, actions and cases. Depends on nothing. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.casereview.policy;
