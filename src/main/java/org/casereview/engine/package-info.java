/**
 * The thin adapter to the process engine: published vocabulary, form boundary, deployment guard,
 * start-up self-check, login of the webapps. No capability's rules live here.
 */
@org.springframework.modulith.ApplicationModule
package org.casereview.engine;
