package org.casereview.screening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.casereview.casefile.CaseFacet;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Actor;
import org.casereview.policy.Policy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The screening's section of a case: codes and dates to central staff; what people wrote only to
 * those who work on the case or lead, and are impartial.
 */
@Component
class ScreeningFacet implements CaseFacet {

  private final CaseFiles cases;
  private final Rounds rounds;
  private final ExclusionRecords exclusions;
  private final SecondSheets seconds;
  private final RequestsShown requests;
  private final ScopeAppealRecords appeals;
  private final People people;
  private final Policy policy;

  ScreeningFacet(
      CaseFiles cases,
      Rounds rounds,
      ExclusionRecords exclusions,
      SecondSheets seconds,
      RequestsShown requests,
      ScopeAppealRecords appeals,
      People people,
      Policy policy) {
    this.cases = cases;
    this.rounds = rounds;
    this.exclusions = exclusions;
    this.seconds = seconds;
    this.requests = requests;
    this.appeals = appeals;
    this.people = people;
    this.policy = policy;
  }

  @Override
  public String name() {
    return "screening";
  }

  @Override
  @Transactional(readOnly = true)
  public Object of(UUID caseId) {
    String actor = Actor.now();
    var reader = actor == null ? null : people.find(actor).orElse(null);
    if (reader == null || !reader.enabled() || !reader.forces().isEmpty()) {
      return null;
    }
    boolean words = mayRead(policy, reader, cases.get(caseId));
    var section = new LinkedHashMap<String, Object>();
    var all = rounds.of(caseId);
    section.put("rounds", all.stream().map(r -> round(r, words, isBlind(r, all))).toList());
    section.put("requests", requests.of(caseId, words));
    section.put("mayAsk", words && !cases.get(caseId).state().isEnd());
    section.put("appeals", appeals.ofCase(caseId).stream().map(a -> appeal(a, words)).toList());
    return section;
  }

  /** Whether the person reads what people wrote. */
  static boolean mayRead(Policy policy, Person reader, CaseFile file) {
    return reader.enabled()
        && reader.forces().isEmpty()
        && policy.lets(reader.teams(), "read-what-was-screened")
        && Impartial.holds(reader, file);
  }

  /** What the first screener of an exclusion answered is nobody's to see before the second has. */
  private boolean isBlind(Round round, List<Round> all) {
    return round == all.get(all.size() - 1)
        && round.isConfirmed()
        && round.confirmed().isExclusion()
        && exclusions.exclusion(round.id()).isEmpty();
  }

  private Map<String, Object> round(Round round, boolean words, boolean blind) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("round", round.number());
    var second = seconds.of(round.id()).orElse(null);
    shown.put(
        "answers",
        Stream.of(Question.values()).map(q -> answer(q, round, second, words, blind)).toList());
    shown.put("requestsUnanswered", round.requestsUnanswered());
    shown.put("proposal", finding(round.proposal()));
    if (blind) {
      shown.put("awaitsSecond", true);
      return shown;
    }
    shown.put("confirmed", finding(round.confirmed()));
    shown.put("screener", nameOf(round.firstScreener()));
    shown.put("screenedAt", round.firstAt());
    if (words) {
      shown.put("changeReason", round.changeReason());
      shown.put("evidenceNote", round.evidenceNote());
    }
    if (second != null) {
      shown.put("second", second(second));
    }
    exclusions.exclusion(round.id()).ifPresent(e -> shown.put("exclusion", exclusion(e, words)));
    exclusions.panel(round.id()).ifPresent(d -> shown.put("scopePanel", panel(d, words)));
    return shown;
  }

  private Map<String, Object> second(SecondSheets.SecondSheet sheet) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("outcome", sheet.outcome());
    shown.put("reasons", sheet.findings());
    shown.put("screener", nameOf(sheet.person()));
    shown.put("screenedAt", sheet.at());
    return shown;
  }

  private static Map<String, Object> answer(
      Question question,
      Round round,
      SecondSheets.SecondSheet second,
      boolean words,
      boolean blind) {
    var line = round.lines().get(question);
    var shown = new LinkedHashMap<String, Object>();
    shown.put("question", question.field());
    shown.put("derived", line.derived());
    shown.put("basis", line.basis());
    if (blind) {
      return shown;
    }
    shown.put("confirmed", line.confirmed());
    if (words) {
      shown.put("reason", line.reason());
    }
    if (second != null) {
      shown.put("second", second.answers().get(question));
      if (words) {
        shown.put("secondReason", second.reasons().get(question));
      }
    }
    return shown;
  }

  private static Map<String, Object> finding(Finding finding) {
    if (finding == null) {
      return null;
    }
    var shown = new LinkedHashMap<String, Object>();
    shown.put("outcome", finding.outcome());
    shown.put("primaryReason", finding.primaryReason());
    shown.put("reasons", finding.reasons());
    shown.put("rules", finding.rules());
    shown.put("tableVersion", finding.tableVersion());
    return shown;
  }

  private Map<String, Object> exclusion(ExclusionRecords.Exclusion exclusion, boolean words) {
    var shown = settled(exclusion.what(), words);
    shown.put("agrees", exclusion.agrees());
    shown.put("secondPerson", nameOf(exclusion.secondPerson()));
    shown.put("secondAt", exclusion.secondAt());
    return shown;
  }

  private Map<String, Object> panel(ExclusionRecords.PanelDecision decision, boolean words) {
    var shown = settled(decision.what(), words);
    shown.put("panelScope", decision.panelScope());
    shown.put("firstMember", nameOf(decision.firstMember()));
    shown.put("firstAt", decision.firstAt());
    if (decision.secondMember() != null) {
      shown.put("agrees", decision.agrees());
      shown.put("secondMember", nameOf(decision.secondMember()));
      shown.put("secondAt", decision.secondAt());
      if (words) {
        shown.put("secondReasons", decision.secondReasons());
      }
    }
    return shown;
  }

  private static Map<String, Object> settled(LeavingOut what, boolean words) {
    var shown = new LinkedHashMap<String, Object>();
    if (words) {
      shown.put("reasons", what.reasons());
      shown.put("safeguardingNote", what.safeguardingNote());
    }
    shown.put("safeguardingConsidered", what.safeguardingConsidered());
    shown.put("signpost", what.signpost());
    shown.put("victimNotice", what.victimNotice());
    return shown;
  }

  private Map<String, Object> appeal(ScopeAppeal appeal, boolean words) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("number", appeal.number());
    shown.put("lodgedBy", nameOf(appeal.lodgedBy()));
    shown.put("lodgedAt", appeal.lodgedAt());
    shown.put("stated", words);
    var decision = appeal.decision();
    if (decision != null) {
      shown.put("upheld", decision.upheld());
      shown.put("decidedBy", nameOf(decision.by()));
      shown.put("decidedAt", decision.at());
      if (words) {
        shown.put("decisionReasons", decision.reasons());
        shown.put("toldToForce", decision.toldToForce());
      }
    }
    return shown;
  }

  private String nameOf(String staffId) {
    return staffId == null ? null : people.find(staffId).map(Person::name).orElse(staffId);
  }
}
