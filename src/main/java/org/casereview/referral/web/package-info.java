/** How forces hand packages in and read their receipts. */
package org.casereview.referral.web;
