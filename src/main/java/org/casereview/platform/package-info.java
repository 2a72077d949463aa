/**
 * What every capability stands on: actors, ids, refusals, encryption and acts. Depends on nothing.
 */
@org.springframework.modulith.ApplicationModule(
    type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package org.casereview.platform;
