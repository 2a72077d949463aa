package org.casereview.screening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.Timeline;
import org.casereview.platform.Act;
import org.casereview.platform.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the screening of a case, proposes its scope, and has a person confirm or correct it. */
@Service
@Transactional
public class Screenings {

  private final CaseFiles cases;
  private final Rounds rounds;
  private final FirstRounds firsts;
  private final ForceSaid requests;
  private final ScopeTables tables;
  private final Impartial impartial;
  private final ObjectProvider<PackageFacts> packages;
  private final ObjectProvider<ScreeningNotice> notices;
  private final Timeline timeline;
  private final Consequences consequences;
  private final ApplicationEventPublisher events;

  Screenings(
      CaseFiles cases,
      Rounds rounds,
      FirstRounds firsts,
      ForceSaid requests,
      ScopeTables tables,
      Impartial impartial,
      ObjectProvider<PackageFacts> packages,
      ObjectProvider<ScreeningNotice> notices,
      Timeline timeline,
      Consequences consequences,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.rounds = rounds;
    this.firsts = firsts;
    this.requests = requests;
    this.tables = tables;
    this.impartial = impartial;
    this.packages = packages;
    this.notices = notices;
    this.timeline = timeline;
    this.consequences = consequences;
    this.events = events;
  }

  /**
   * Opens the screening on what the force sent. Safe to repeat: an open round is not doubled. A
   * case that comes back gets a new round, which knows what the force has answered meanwhile.
   */
  public void open(UUID caseId) {
    if (firsts.opens(caseId)) {
      return;
    }
    var newest = rounds.newest(caseId);
    boolean open = newest.filter(round -> !round.isConfirmed()).isPresent();
    if (open && cases.get(caseId).state() == CaseState.SCREENING) {
      return;
    }
    cases.move(caseId, CaseState.SCREENING);
    var derived = packages.getObject().of(caseId);
    var said = requests.statements(caseId, 1);
    said.values().removeIf(Answer.UNKNOWN::equals);
    open(
        caseId,
        newest.map(Round::number).orElse(0) + 1,
        Sheet.of(derived),
        FirstRounds.basis(derived),
        said);
  }

  /** Proposes an outcome. After a confirmed round it begins the next, with the force's answers. */
  public Scope assess(UUID caseId) {
    var first = firsts.assesses(caseId);
    return first.isPresent() ? first.get() : assessed(caseId);
  }

  private Scope assessed(UUID caseId) {
    if (cases.get(caseId).state() != CaseState.SCREENING) {
      throw new IllegalStateException("Only a case in screening is assessed.");
    }
    var round = rounds.newestForUpdate(caseId).orElseThrow(Screenings::notOpen);
    if (round.isConfirmed()) {
      var said = requests.statements(caseId, round.number());
      open(caseId, round.number() + 1, round.latest(), round.basis(), said);
      round = rounds.newest(caseId).orElseThrow(Screenings::notOpen);
    }
    int unanswered = requests.unanswered(caseId);
    var proposal = tables.assess(round.derived(), unanswered);
    rounds.propose(List.of(new Rounds.Proposal(round.id(), proposal, unanswered)));
    cases.recordScope(caseId, proposal.outcome(), proposal.reasons());
    events.publishEvent(act("SCOPE_PROPOSED", caseId, round.id(), proposal));
    return Scope.proposed(proposal, round.derived());
  }

  @Transactional(readOnly = true)
  public void admit(UUID caseId, String person) throws Refusal {
    impartial.require(person, cases.get(caseId));
  }

  /** The answers that the form shows, by field, and the proposal in words. */
  @Transactional(readOnly = true)
  public Map<String, Object> shown(UUID caseId) {
    var shown = new LinkedHashMap<String, Object>();
    rounds
        .newest(caseId)
        .ifPresent(
            round -> {
              round
                  .derived()
                  .shown()
                  .answers()
                  .forEach(
                      (q, a) -> {
                        shown.put(q.field(), a.name());
                        shown.put(q.named("shown"), a.name());
                      });
              if (round.proposal() != null) {
                shown.put(
                    "proposedOutcomeText", tables.inWords(round.proposal()) + noticed(caseId));
              }
            });
    return shown;
  }

  private String noticed(UUID caseId) {
    return notices
        .orderedStream()
        .map(notice -> notice.of(caseId))
        .flatMap(Optional::stream)
        .map(sentence -> "\n\n" + sentence)
        .collect(Collectors.joining());
  }

  /** Confirms or corrects the answers; what the tables say of them is the outcome. */
  public Scope confirm(UUID caseId, Sheet answers, Confirmation by) throws Refusal {
    admit(caseId, by.person());
    var file = cases.get(caseId);
    var round = rounds.newestForUpdate(caseId).orElse(null);
    if (round == null
        || round.isConfirmed()
        || round.proposal() == null
        || file.state() != CaseState.SCREENING) {
      throw new Refusal("This case is not waiting to be screened. Reload the task list.");
    }
    var shown = round.derived().shown();
    var changed = answers.differingFrom(shown);
    var explained = by.requireReasons(changed);
    var finding = tables.assess(answers, round.requestsUnanswered());
    // What was alleged stays so for one person's answer: two take it off, by an exclusion or an
    // order.
    boolean rape = file.rapeAlleged() || answers.says(Question.RAPE_ALLEGED);
    rounds.confirm(round.id(), answers, finding, explained, file.version());
    consequences.ofDanger(caseId, shown, answers);
    if (finding.isExclusion()) {
      // Nothing of it is told before a second person has answered by themselves.
      timeline.add(caseId, "EXCLUSION_PROPOSED", Map.of());
    } else {
      consequences.ofScope(file, finding.outcome(), finding, rape);
      timeline.add(caseId, "SCOPE_CONFIRMED", Map.of("outcome", finding.outcome()));
    }
    if (finding.isInclusion()) {
      consequences.ofInclusion(file);
    }
    if ("SCOPE_PANEL".equals(finding.outcome())) {
      cases.move(caseId, CaseState.SCOPE_PANEL);
    }
    events.publishEvent(
        act("SCOPE_CONFIRMED", caseId, round.id(), finding)
            .with(
                "changed", changed.stream().map(Question::name).collect(Collectors.joining(" "))));
    return new Scope(finding.outcome(), rape, null);
  }

  private void open(
      UUID caseId,
      int number,
      Sheet before,
      Map<Question, String> basis,
      Map<Criterion, Answer> saidByForce) {
    var sheet = before;
    for (var said : saidByForce.entrySet()) {
      sheet = sheet.with(Question.of(said.getKey()), said.getValue());
      basis.put(Question.of(said.getKey()), "FORCE_STATEMENT");
    }
    UUID round = rounds.open(new Rounds.Opening(caseId, number, sheet, basis));
    timeline.add(caseId, "SCREENING_OPENED", Map.of("round", "" + number));
    events.publishEvent(Act.altered("SCREENING_OPENED", caseId, round).with("round", "" + number));
  }

  static Act act(String what, UUID caseId, UUID round, Finding finding) {
    return Act.altered(what, caseId, round)
        .with("outcome", finding.outcome())
        .with("rules", String.join(" ", finding.rules()))
        .with("tableVersion", "" + finding.tableVersion());
  }

  private static IllegalStateException notOpen() {
    return new IllegalStateException("The screening of this case was not opened.");
  }
}
