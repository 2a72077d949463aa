/** The append-only, hash-chained record of acts and looks. It listens; nothing depends on it. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "platform")
package org.casereview.audit;
