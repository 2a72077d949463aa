/**
 * Indications of misconduct: raised from any case, then known to standards liaisons alone, until
 * they are with whoever has to judge them.
 */
@org.springframework.modulith.ApplicationModule
package org.casereview.standards;
