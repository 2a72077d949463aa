/** Why dates are what they are, and what people do about them, over the API. */
package org.casereview.sla.web;
