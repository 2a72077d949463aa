package org.casereview.screening;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.ForceStatements;
import org.casereview.people.People;
import org.casereview.policy.Policy;
import org.springframework.stereotype.Component;

/** What a force stated when it answered a request, in time or late, or appealed. */
@Component
class Statements implements ForceStatements {

  private final People people;
  private final Policy policy;
  private final RequestRecords requests;
  private final RequestQuestions questions;
  private final ScopeAppealRecords appeals;

  Statements(
      People people,
      Policy policy,
      RequestRecords requests,
      RequestQuestions questions,
      ScopeAppealRecords appeals) {
    this.people = people;
    this.policy = policy;
    this.requests = requests;
    this.questions = questions;
    this.appeals = appeals;
  }

  @Override
  public Optional<String> of(CaseFile file, String subject, String reader) {
    if (people.find(reader).filter(p -> ScreeningFacet.mayRead(policy, p, file)).isEmpty()) {
      return Optional.empty();
    }
    var appealed =
        appeals.ofCase(file.id()).stream()
            .filter(appeal -> appeal.number().equals(subject))
            .map(ScopeAppeal::reasons);
    var answered =
        requests.ofCase(file.id()).stream()
            .filter(request -> request.number().equals(subject))
            .map(this::inWords)
            .filter(text -> !text.isEmpty());
    return Stream.concat(appealed, answered).findFirst();
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
}
