/** What people do about clocks over the API. */
package org.casereview.sla.web;
