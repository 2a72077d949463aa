/**
 * The printed pack of a case for the panel: four pages at most, by pseudonym, each print on record.
 */
package org.casereview.decision.pack;
