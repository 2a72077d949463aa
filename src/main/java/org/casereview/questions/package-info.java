/**
 * What process owners ask in forms of their own, which nobody has written a recorder for: each
 * question as it was worded, with its answer, in the record of the case.
 */
@org.springframework.modulith.ApplicationModule
package org.casereview.questions;
