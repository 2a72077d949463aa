/** Meetings of the panel: when, who sits, which cases, conflicts declared and substitutes named. */
package org.casereview.decision.sitting;
