/**
 * What cases have in common: crime numbers and persons found again by blind indexes, shown to those
 * who work on a case, judged by people. Nothing is ever merged or closed by it.
 */
@org.springframework.modulith.ApplicationModule
package org.casereview.linking;
