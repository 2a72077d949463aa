/** Lateness as Cockpit shows it: what the clocks say of the tasks that a watcher may see. */
package org.casereview.engine.watch;
