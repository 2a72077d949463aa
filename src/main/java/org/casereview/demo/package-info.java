/** The demonstration: made-up people and cases, taken in and worked on through the real doors. */
@org.springframework.modulith.ApplicationModule
package org.casereview.demo;
