/** The tables, columns, codes and rules of the referral package. */
package org.casereview.referral.format;
