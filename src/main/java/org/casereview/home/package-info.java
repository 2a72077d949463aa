/** The way in: the pages that people open and the cases as programs read them. */
@org.springframework.modulith.ApplicationModule
package org.casereview.home;
