/** What screeners see of what waits for them, over the API. */
package org.casereview.screening.web;
