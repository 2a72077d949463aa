package org.casereview.linking;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseAccess;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.Chronicle;
import org.casereview.casefile.UnknownCase;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.platform.Vault;
import org.casereview.screening.PriorityChanges;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what a person says about two cases, on both. It merges and closes neither; a link may
 * raise their priority.
 */
@Service
public class LinkJudgements {

  private final CaseAccess cases;
  private final LinkReaders readers;
  private final Links links;
  private final LinkVerdicts verdicts;
  private final PriorityChanges priorities;
  private final Chronicle chronicle;
  private final Vault vault;
  private final Clock clock;

  LinkJudgements(
      CaseAccess cases,
      LinkReaders readers,
      Links links,
      LinkVerdicts verdicts,
      PriorityChanges priorities,
      Chronicle chronicle,
      Vault vault,
      Clock clock) {
    this.cases = cases;
    this.readers = readers;
    this.links = links;
    this.verdicts = verdicts;
    this.priorities = priorities;
    this.chronicle = chronicle;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * Records a verdict; an earlier one stays on file below it.
   *
   * @param basis what the person saw that the two have in common, as the case file gave it
   * @throws UnknownCase when the person may open no file, or there is none
   * @throws Refusal when the person may not say it, or has not seen all that was found
   */
  @Transactional(rollbackFor = Refusal.class)
  public void judge(
      String number, String otherNumber, LinkVerdict verdict, String reasons, String basis)
      throws Refusal {
    CaseFile file = cases.open(number);
    CaseFile other = cases.open(otherNumber);
    readers.requireJudge(Actor.now(), file, other);
    Link link = link(file, other);
    if (!basis.equals(shown(link))) {
      throw new Refusal(
          "What these cases have in common has changed meanwhile. Load the page again, look at it,"
              + " then say what it means.");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var said = new Link.Said(verdict, vault.seal(reasons), link.basis(), Actor.now(), now);
    UUID id = verdicts.add(link, said);
    tell(id, file, other, verdict);
    tell(id, other, file, verdict);
    priorities.reassess(file.id());
    priorities.reassess(other.id());
  }

  static String shown(Link link) {
    return String.join(", ", link.basis());
  }

  private Link link(CaseFile file, CaseFile other) throws Refusal {
    return links.of(file.id()).links().stream()
        .filter(link -> link.otherId().equals(other.id()))
        .findFirst()
        .orElseThrow(() -> new Refusal("Nothing was found that these two cases have in common."));
  }

  private void tell(UUID id, CaseFile about, CaseFile other, LinkVerdict verdict) {
    chronicle.add(
        "LINK_JUDGED", about.id(), id, Map.of("link", other.number(), "verdict", verdict.name()));
  }
}
