/** What forces hand in: packages read, held against the rules, answered with a receipt, kept. */
@org.springframework.modulith.ApplicationModule
package org.casereview.referral;
