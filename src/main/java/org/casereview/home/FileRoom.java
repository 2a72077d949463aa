package org.casereview.home;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.PersonNames;
import org.casereview.casefile.Timeline;
import org.casereview.casefile.UnknownCase;
import org.casereview.people.Forces;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Act;
import org.casereview.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the file of a case, on record, for whoever may read it. */
@Service
public class FileRoom {

  private static final String LINKS = "links";
  private static final String LINK = "link";

  private final Cases cases;
  private final Doors doors;
  private final Timeline timeline;
  private final Forces forces;
  private final People people;
  private final PersonNames names;
  private final ApplicationEventPublisher events;

  FileRoom(
      Cases cases,
      Doors doors,
      Timeline timeline,
      Forces forces,
      People people,
      PersonNames names,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.doors = doors;
    this.timeline = timeline;
    this.forces = forces;
    this.people = people;
    this.names = names;
    this.events = events;
  }

  /**
   * Opens the file.
   *
   * @throws UnknownCase when the person may not read any file; the case is not betrayed
   * @throws Refusal when the person has to do something else first
   */
  @Transactional(rollbackFor = Refusal.class)
  public OpenedFile open(String number) throws Refusal {
    CaseFile file = doors.open(number);
    events.publishEvent(Act.consulted("CASE_FILE_OPENED", file.id()));
    var sections = cases.sections(file.id());
    return new OpenedFile(
        cases.withClocks(file),
        forces.name(file.forceCode()),
        file.version(),
        file.receivedAt(),
        sections,
        happenings(file.id(), sections.containsKey(LINKS)));
  }

  /**
   * Shows the name behind a pseudonym, on record, to who may read the file.
   *
   * @throws UnknownCase when there is no such person or case for whoever asks
   */
  @Transactional(rollbackFor = Refusal.class)
  public String name(String number, String pseudonym) throws Refusal {
    CaseFile file = doors.open(number);
    String name = names.of(file.id(), pseudonym).orElseThrow(UnknownCase::new);
    events.publishEvent(Act.consulted("NAME_SHOWN", file.id()).with("person", pseudonym));
    return name;
  }

  private List<OpenedFile.Happening> happenings(UUID caseId, boolean seesLinks) {
    var entries = timeline.of(caseId);
    Map<String, String> names = new HashMap<>();
    entries.stream()
        .map(Timeline.Entry::actor)
        .collect(Collectors.toSet())
        .forEach(actor -> names.put(actor, people.find(actor).map(Person::name).orElse(null)));
    return entries.stream()
        .map(
            entry ->
                new OpenedFile.Happening(
                    entry.at(),
                    entry.actor(),
                    names.get(entry.actor()),
                    entry.what(),
                    codes(entry, seesLinks)))
        .toList();
  }

  /** Another case is named only to who sees what the two have in common and may open that one. */
  private Map<String, String> codes(Timeline.Entry entry, boolean seesLinks) {
    String other = entry.codes().get(LINK);
    if (other == null || (seesLinks && doors.isOpen(other))) {
      return entry.codes();
    }
    var codes = new HashMap<>(entry.codes());
    codes.remove(LINK);
    return codes;
  }
}
