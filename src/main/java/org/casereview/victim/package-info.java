/**
 * What victims are told, by whom and how, as each of them chose: one notice for each victim and
 * decision. Nothing is sent from here by a machine.
 */
@org.springframework.modulith.ApplicationModule
package org.casereview.victim;
