/**
 * Need to know: what a role sees of cases, who is let to a single case or kept from it, and files
 * that are opened in an emergency.
 */
@org.springframework.modulith.ApplicationModule
package org.casereview.access;
