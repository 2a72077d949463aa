package org.casereview.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.casereview.casefile.CaseAccess;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.UnknownCase;
import org.casereview.people.Forces;
import org.casereview.people.People;
import org.casereview.platform.Act;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.policy.Policy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays a case before a screener: each derived answer beside what it was read from. */
@Service
public class ScreeningSheets {

  private final CaseAccess doors;
  private final People people;
  private final Policy policy;
  private final Forces forces;
  private final Screenings screenings;
  private final Rounds rounds;
  private final RequestRecords requests;
  private final RequestQuestions questions;
  private final Statements statements;
  private final ObjectProvider<PackageEvidence> packages;
  private final JdbcTemplate jdbc;
  private final ApplicationEventPublisher events;

  ScreeningSheets(
      CaseAccess doors,
      People people,
      Policy policy,
      Forces forces,
      Screenings screenings,
      Rounds rounds,
      RequestRecords requests,
      RequestQuestions questions,
      Statements statements,
      ObjectProvider<PackageEvidence> packages,
      JdbcTemplate jdbc,
      ApplicationEventPublisher events) {
    this.doors = doors;
    this.people = people;
    this.policy = policy;
    this.forces = forces;
    this.screenings = screenings;
    this.rounds = rounds;
    this.requests = requests;
    this.questions = questions;
    this.statements = statements;
    this.packages = packages;
    this.jdbc = jdbc;
    this.events = events;
  }

  /**
   * Opens the sheet of a case, on record, to a screener whom the case admits.
   *
   * @throws UnknownCase when the person is no screener or may not know of the case
   * @throws Refusal when the person may not screen it, or it does not wait to be screened
   */
  @Transactional(rollbackFor = Refusal.class)
  public ScreeningSheet open(String number) throws Refusal {
    String person = Actor.now();
    if (people.find(person).filter(p -> policy.lets(p.teams(), "screen-case")).isEmpty()) {
      throw new UnknownCase();
    }
    CaseFile file = doors.open(number);
    screenings.admit(file.id(), person);
    Round round =
        rounds
            .newest(file.id())
            .filter(r -> !r.isConfirmed() && r.proposal() != null)
            .orElseThrow(
                () -> new Refusal("This case is not waiting to be screened. Take the next one."));
    events.publishEvent(Act.consulted("CASE_FILE_OPENED", file.id()));
    return sheet(file, round);
  }

  private ScreeningSheet sheet(CaseFile file, Round round) {
    var evidence =
        Optional.ofNullable(packages.getIfAvailable())
            .map(p -> p.of(file.id()))
            .orElse(new PackageEvidence.Evidence(Map.of(), null));
    var said = answers(file.id());
    var kinds = kinds();
    return new ScreeningSheet(
        file.number(),
        forces.name(file.forceCode()),
        file.forceReference(),
        round.number(),
        round.proposal().outcome(),
        Stream.of(Question.values())
            .map(q -> derived(q, round, evidence.quotes(), said, kinds))
            .toList(),
        evidence.told(),
        requests.ofCase(file.id()).stream().filter(statements::areIn).map(Asked::number).toList());
  }

  private static ScreeningSheet.Derived derived(
      Question question,
      Round round,
      Map<Question, List<PackageEvidence.Quote>> quotes,
      Map<Question, List<PackageEvidence.Quote>> said,
      Map<String, String> kinds) {
    var line = round.lines().get(question);
    var all = new ArrayList<>(said.getOrDefault(question, List.of()));
    all.addAll(quotes.getOrDefault(question, List.of()));
    return new ScreeningSheet.Derived(
        question.field(), line.derived(), line.basis(), kinds.get(line.basis()), all);
  }

  /** What the force has answered since to a question of its own, in time or late. */
  private Map<Question, List<PackageEvidence.Quote>> answers(UUID caseId) {
    var said = new HashMap<Question, List<PackageEvidence.Quote>>();
    for (Asked request : requests.ofCase(caseId)) {
      Stream.concat(request.questions().stream(), questions.late(request.id()).stream())
          .filter(line -> line.answer() != null && line.criterion().isPresent())
          .forEach(
              line ->
                  said.computeIfAbsent(Question.of(line.criterion().get()), q -> new ArrayList<>())
                      .add(
                          new PackageEvidence.Quote(
                              "requests", request.number(), "answer", line.answer().name())));
    }
    return said;
  }

  private Map<String, String> kinds() {
    var kinds = new HashMap<String, String>();
    jdbc.query(
        "select code, kind from casereview.answer_basis",
        row -> {
          kinds.put(row.getString("code"), row.getString("kind"));
        });
    return kinds;
  }
}
