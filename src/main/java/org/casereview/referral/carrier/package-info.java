/** The ways in which the tables of a referral package are carried. */
package org.casereview.referral.carrier;
