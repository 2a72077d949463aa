package org.casereview.home;

import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.CaseAccess;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.FileGate;
import org.casereview.casefile.UnknownCase;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the person now acting to cases and their files, or not. */
@Component
class Doors implements CaseAccess {

  private final CaseFiles files;
  private final CaseSight sight;
  private final ObjectProvider<FileGate> gates;

  Doors(CaseFiles files, CaseSight sight, ObjectProvider<FileGate> gates) {
    this.files = files;
    this.sight = sight;
    this.gates = gates;
  }

  @Override
  @Transactional(readOnly = true)
  public CaseFile known(String number) {
    return files.byNumber(number).filter(sight::mayKnowOf).orElseThrow(UnknownCase::new);
  }

  @Override
  @Transactional(readOnly = true)
  public CaseFile toTellOf(String number) throws Refusal {
    CaseFile file = known(number);
    if (!sight.mayOpenFiles()) {
      throw new UnknownCase();
    }
    var closed = whyClosed(file.id());
    if (closed.isPresent()) {
      throw new Refusal(closed.get());
    }
    return file;
  }

  @Override
  @Transactional(readOnly = true)
  public CaseFile open(String number) throws Refusal {
    CaseFile file = toTellOf(number);
    if (!sight.mayOpen(file)) {
      throw new Refusal(
          "You have no part in this case, so its file stays closed to you. If somebody is in"
              + " danger, open it in an emergency from the page of the case.");
    }
    return file;
  }

  /** Whether there is such a case, and its file open to the person. */
  @Transactional(readOnly = true)
  public boolean isOpen(String number) {
    return files
        .byNumber(number)
        .filter(sight::mayKnowOf)
        .filter(sight::mayOpen)
        .filter(file -> whyClosed(file.id()).isEmpty())
        .isPresent();
  }

  private Optional<String> whyClosed(UUID caseId) {
    return gates
        .orderedStream()
        .map(gate -> gate.whyClosed(caseId, Actor.now()))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
