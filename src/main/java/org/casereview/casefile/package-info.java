/** The case: number, force, state, timeline. Depends on nothing but the platform. */
@org.springframework.modulith.ApplicationModule
package org.casereview.casefile;
