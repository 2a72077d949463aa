package org.casereview.home;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.people.Person;
import org.casereview.sla.Attention;
import org.casereview.sla.Attention.Audience;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What teams have to look at because it is late, or about to be. */
@Service
public class LateThings {

  /**
   * Something late, with the number of its case where the person may know of it.
   *
   * @param subject number of what it is about where that is no case, or null
   */
  public record LateThing(
      UUID id,
      String team,
      String caseNumber,
      String forceCode,
      String subject,
      String what,
      String activity,
      Instant dueAt,
      Instant raisedAt) {}

  private final Attention attention;
  private final CaseFiles files;
  private final CaseSight sight;

  LateThings(Attention attention, CaseFiles files, CaseSight sight) {
    this.attention = attention;
    this.files = files;
    this.sight = sight;
  }

  /** What concerns a person: as such, by team, and for liaisons by force. */
  public static Audience audience(Person person) {
    return new Audience(person.teams(), person.forces(), person.staffId());
  }

  @Transactional(readOnly = true)
  public List<LateThing> of(Audience audience, int most) {
    if (audience.teams().isEmpty()) {
      return List.of();
    }
    return attention.unseenBy(audience, most).stream().map(this::shown).toList();
  }

  /** The person has looked at it for the team; nothing happens when somebody had before. */
  @Transactional
  public void seen(UUID id, Audience audience) {
    attention.seen(id, audience);
  }

  private LateThing shown(Attention.Item item) {
    CaseFile file = item.caseId() == null ? null : files.get(item.caseId());
    boolean known = file != null && sight.mayKnowOf(file);
    return new LateThing(
        item.id(),
        item.team(),
        known ? file.number() : null,
        known ? file.forceCode() : null,
        item.subject(),
        item.what(),
        item.activity(),
        item.dueAt(),
        item.raisedAt());
  }
}
