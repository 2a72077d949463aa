/** The tables, columns, codes and rules of the referral package. */
@org.springframework.modulith.NamedInterface("format")
package org.casereview.referral.format;
