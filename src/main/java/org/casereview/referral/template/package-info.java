/** The workbook that forces download and fill in. */
package org.casereview.referral.template;
