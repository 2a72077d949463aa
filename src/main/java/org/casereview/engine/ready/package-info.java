/**
 * Whether a node that has started is shut: it asks itself from outside before it serves anybody.
 */
package org.casereview.engine.ready;
