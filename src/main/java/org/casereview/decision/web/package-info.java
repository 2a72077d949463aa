/** The panel's own API. */
package org.casereview.decision.web;
