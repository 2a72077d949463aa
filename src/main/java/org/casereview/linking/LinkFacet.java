package org.casereview.linking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.casereview.casefile.CaseAccess;
import org.casereview.casefile.CaseFacet;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.people.Forces;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.platform.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a case has in common with others, for the central team that works on it: cases by number,
 * persons by pseudonym. Opening another case goes by the rules of that case.
 */
@Component
class LinkFacet implements CaseFacet {

  private final Links links;
  private final LinkReaders readers;
  private final CaseFiles cases;
  private final CaseAccess doors;
  private final Forces forces;
  private final Vault vault;

  LinkFacet(
      Links links,
      LinkReaders readers,
      CaseFiles cases,
      CaseAccess doors,
      Forces forces,
      Vault vault) {
    this.links = links;
    this.readers = readers;
    this.cases = cases;
    this.doors = doors;
    this.forces = forces;
    this.vault = vault;
  }

  /** The section of the Case file. */
  record View(
      long newDuplicates, long newLinks, boolean mayJudge, List<Other> cases, List<Crowd> crowds) {}

  /** Another case. */
  record Other(
      String caseNumber,
      String forceName,
      boolean ownForce,
      CaseState state,
      boolean possibleDuplicate,
      boolean isNew,
      List<Shared> shared,
      String basis,
      List<Said> verdicts) {}

  /** What somebody said; the reasons only to who is impartial and may open both cases. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Said(LinkVerdict verdict, String reasons, String by, Instant at) {}

  @Override
  public String name() {
    return "links";
  }

  @Override
  @Transactional(readOnly = true)
  public Object of(UUID caseId) {
    if (!readers.maySee(Actor.now())) {
      return null;
    }
    var found = links.of(caseId);
    if (found.links().isEmpty() && found.crowds().isEmpty()) {
      return null;
    }
    CaseFile file = cases.get(caseId);
    return new View(
        found.links().stream().filter(l -> l.isNew() && l.isPossibleDuplicate()).count(),
        found.links().stream().filter(l -> l.isNew() && !l.isPossibleDuplicate()).count(),
        readers.mayJudge(Actor.now(), caseId),
        found.links().stream()
            .map(link -> other(file, link))
            .sorted(
                Comparator.comparing(Other::isNew)
                    .thenComparing(Other::possibleDuplicate)
                    .reversed()
                    .thenComparing(Other::caseNumber))
            .toList(),
        found.crowds());
  }

  private Other other(CaseFile file, Link link) {
    CaseFile other = cases.get(link.otherId());
    boolean open =
        !link.verdicts().isEmpty()
            && readers.mayReadReasons(Actor.now(), file, other)
            && isOpenToReader(other.number());
    return new Other(
        other.number(),
        forces.name(other.forceCode()),
        other.forceCode().equals(file.forceCode()),
        other.state(),
        link.isPossibleDuplicate(),
        link.isNew(),
        link.shared(),
        LinkJudgements.shown(link),
        link.verdicts().stream().map(said -> said(said, open)).toList());
  }

  private Said said(Link.Said said, boolean open) {
    return new Said(
        said.verdict(),
        open ? vault.open(said.reasons()) : null,
        readers.nameOf(said.by()),
        said.at());
  }

  private boolean isOpenToReader(String number) {
    try {
      doors.open(number);
      return true;
    } catch (Refusal closed) {
      return false;
    }
  }
}
