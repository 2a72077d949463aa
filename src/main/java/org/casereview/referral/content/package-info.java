/** What a force has told about an investigation, typed: read by the capabilities that judge it. */
@org.springframework.modulith.NamedInterface("content")
package org.casereview.referral.content;
