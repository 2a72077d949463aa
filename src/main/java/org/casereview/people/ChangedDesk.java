package org.casereview.people;

/**
 * A change of somebody holds, so that their desk is to be looked at.
 *
 * @param all whether everything goes back, or what is not for them any more
 * @param reviews whether their reviews go back too
 */
record ChangedDesk(String staffId, boolean all, boolean reviews) {}
