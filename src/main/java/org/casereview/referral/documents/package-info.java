/** Files that come with packages: what they are by their content, and whether they are harmless. */
package org.casereview.referral.documents;
