/** Scope and priority: what the package says, what people confirm, what the force is asked. */
@org.springframework.modulith.ApplicationModule
package org.casereview.screening;
