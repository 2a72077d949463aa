/** What is asked for on the page of a case that goes on after its decision. */
package org.casereview.reinvestigation.web;
