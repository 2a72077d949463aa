/** Where the referral meets the process engine. */
package org.casereview.referral.process;
