package org.casereview.screening;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casereview.casefile.CaseAccess;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.UnknownCase;
import org.casereview.people.People;
import org.casereview.platform.Act;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a force stated when it answered, for who may read it; each opening is on record. */
@Service
@Transactional(rollbackFor = Refusal.class)
public class Statements {

  private final CaseAccess doors;
  private final People people;
  private final RequestRecords requests;
  private final RequestQuestions questions;
  private final ObjectProvider<PackageEvidence> packages;
  private final ApplicationEventPublisher events;

  Statements(
      CaseAccess doors,
      People people,
      RequestRecords requests,
      RequestQuestions questions,
      ObjectProvider<PackageEvidence> packages,
      ApplicationEventPublisher events) {
    this.doors = doors;
    this.people = people;
    this.requests = requests;
    this.questions = questions;
    this.packages = packages;
    this.events = events;
  }

  /**
   * The words of all answers to a request, in time or late; empty where none were written.
   *
   * @throws UnknownCase when the person may open no file, or read no words of it
   * @throws Refusal when the person has to do something else first
   */
  public Optional<String> open(String number, String request) throws Refusal {
    var file = doors.open(number);
    if (people.find(Actor.now()).filter(p -> ScreeningFacet.mayRead(p, file)).isEmpty()) {
      throw new UnknownCase();
    }
    var asked = requests.byNumber(request).filter(one -> one.caseId().equals(file.id()));
    String text = asked.map(this::inWords).orElse("");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    events.publishEvent(
        Act.consulted("NARRATIVE_OPENED", file.id())
            .with("narrative", "STATEMENT")
            .with("about", about(file)));
    return Optional.of(text);
  }

  /** Whether there are words to open. */
  boolean areIn(Asked asked) {
    return said(asked).findAny().isPresent();
  }

  private String inWords(Asked asked) {
    Map<String, String> texts =
        asked.questions().stream().collect(Collectors.toMap(Asked.Line::key, Asked.Line::text));
    return said(asked)
        .map(line -> "%s: %s".formatted(texts.get(line.key()), line.statement()))
        .collect(Collectors.joining("\n"));
  }

  private Stream<Asked.Line> said(Asked asked) {
    return Stream.concat(asked.questions().stream(), questions.late(asked.id()).stream())
        .filter(line -> line.statement() != null);
  }

  private String about(CaseFile file) {
    UUID id = file.id();
    return Optional.ofNullable(packages.getIfAvailable())
        .map(p -> p.of(id).told())
        .map(told -> told.about().kind())
        .orElse("UNKNOWN");
  }
}
