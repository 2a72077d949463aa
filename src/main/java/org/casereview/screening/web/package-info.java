/** Screening over the API: what waits for screeners, why, and what named people say. */
package org.casereview.screening.web;
