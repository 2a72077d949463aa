/** Screening over the API: why, and what named people say about urgency. */
package org.casereview.screening.web;
