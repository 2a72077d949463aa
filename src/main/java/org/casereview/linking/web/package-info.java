/** What people do about links over the API. */
package org.casereview.linking.web;
