package org.casereview.access;

import org.casereview.casefile.CaseFile;

/** Starts the process in which an auditor reviews that a file was opened in an emergency. */
public interface EmergencyStart {

  void start(EmergencyAccess access, CaseFile file);
}
