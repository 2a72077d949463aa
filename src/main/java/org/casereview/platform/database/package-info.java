/** The database: the embedded server and the actor of each transaction. */
package org.casereview.platform.database;
