package org.casereview.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFilter;
import org.casereview.casefile.CaseSearch;
import org.casereview.casefile.CaseState;
import org.casereview.demo.process.DemoWorker;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.referral.NewInformation;
import org.casereview.risk.UrgentRisks;
import org.casereview.standards.ConductIndications;
import org.casereview.standards.Indication;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the demo people raise from within cases: urgent risks, misconduct, new information. */
@Component
@Profile("demo")
class DemoConcerns {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final List<String> DUTY = List.of("duty");
  private static final List<String> STANDARDS = List.of("standards");

  private static final List<Indication> INDICATIONS =
      List.of(
          Indication.CRIMINAL_OFFENCE,
          Indication.NEGLECT_OF_DUTY,
          Indication.DISCRIMINATION,
          Indication.GROSS_NEGLECT_PATTERN,
          Indication.OFFENDING_OR_CORRUPTION);

  private final CaseSearch search;
  private final UrgentRisks risks;
  private final ConductIndications indications;
  private final NewInformation information;
  private final DemoWorker worker;
  private final DemoHands hands;
  private final Clock clock;

  DemoConcerns(
      CaseSearch search,
      UrgentRisks risks,
      ConductIndications indications,
      NewInformation information,
      DemoWorker worker,
      DemoHands hands,
      Clock clock) {
    this.search = search;
    this.risks = risks;
    this.indications = indications;
    this.information = information;
    this.worker = worker;
    this.hands = hands;
    this.clock = clock;
  }

  void raise() {
    var cases = in(CaseState.IN_SCOPE, 8);
    var triggers = List.of("U1", "U4", "U5", "U3");
    for (int i = 0; i < triggers.size(); i++) {
      risk(cases.get(i % cases.size()), triggers.get(i));
    }
    workOnRisks();
    for (int i = 0; i < INDICATIONS.size(); i++) {
      conduct(cases.get((i + 2) % cases.size()), INDICATIONS.get(i));
    }
    workOnMatters();
    in(CaseState.SCREENED_OUT, 1).forEach(this::again);
  }

  private void workOnRisks() {
    var now = clock.instant().atZone(LONDON);
    var today = now.toLocalDate().toString();
    hands.done(
        "triageRisk", 3, DUTY, task -> Map.of("urgent", "YES", "reasons", "It cannot wait."));
    hands.done(
        "recordAcknowledgement",
        2,
        DUTY,
        task ->
            Map.of(
                "acknowledgedRole",
                "Force duty inspector",
                "acknowledgedOn",
                today,
                "acknowledgedTime",
                now.format(DateTimeFormatter.ofPattern("HH:mm")),
                "reference",
                "LOG-0417"));
    hands.done(
        "planRisk",
        1,
        DUTY,
        task ->
            Map.of(
                "who", "Force duty inspector, children's services",
                "what", "A strategy discussion today; the family is seen tonight.",
                "doneBy", today));
  }

  private void workOnMatters() {
    var today = LocalDate.now(clock.withZone(LONDON)).toString();
    hands.done(
        "notifyStandards",
        4,
        STANDARDS,
        task -> Map.of("toldParty", "PSD", "notifiedOn", today, "note", "By the agreed channel."));
    hands.done(
        "recordAnswer",
        3,
        STANDARDS,
        task -> Map.of("answer", "ACKNOWLEDGED", "answeredOn", today, "reference", "PS-26-031"));
    hands.done(
        "recordAssessment",
        2,
        STANDARDS,
        task ->
            Map.of(
                "severity", "GROSS_MISCONDUCT",
                "referralRequired", "YES",
                "reasons", "The account is supported by two records.",
                "assessedOn", today));
    hands.done(
        "recordReferral",
        1,
        STANDARDS,
        task -> Map.of("referredOn", today, "mode", "INDEPENDENT", "reference", "IO-26-118"));
  }

  private void risk(CaseFile file, String trigger) {
    raised(
        "screener",
        () ->
            risks.raise(
                file,
                trigger,
                "The file names a person who is in contact with children today.",
                worker.staffId("screener")));
  }

  private void conduct(CaseFile file, Indication indication) {
    raised(
        "screener",
        () -> {
          indications.raise(
              file.number(), indication, "An entry in the log was written weeks after its date.");
          return null;
        });
  }

  private void again(CaseFile file) {
    raised(
        "victims",
        () ->
            information.told(
                file.id(), NewInformation.Source.VICTIM, "A second girl has come forward."));
  }

  private List<CaseFile> in(CaseState state, int most) {
    return Actor.as(
        worker.staffId("screener"),
        () -> search.list(new CaseFilter(null, null, null, state, null, null), 0, most).content());
  }

  /** A refusal of what the demonstration itself raises is a fault of the program. */
  private <T> void raised(String login, Raising<T> raising) {
    Actor.run(
        worker.staffId(login),
        () -> {
          try {
            raising.raise();
          } catch (Refusal refusal) {
            throw new IllegalStateException(refusal);
          }
        });
  }

  private interface Raising<T> {
    T raise() throws Refusal;
  }
}
