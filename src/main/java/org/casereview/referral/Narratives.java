package org.casereview.referral;

import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.CaseAccess;
import org.casereview.casefile.ForceStatements;
import org.casereview.casefile.UnknownCase;
import org.casereview.platform.Act;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.platform.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the narrative of a case for who may open its file, each time on record. */
@Service
@Transactional(rollbackFor = Refusal.class)
public class Narratives {

  private final CaseAccess doors;
  private final Referrals referrals;
  private final ObjectProvider<ForceStatements> statements;
  private final JdbcClient jdbc;
  private final Vault vault;
  private final ApplicationEventPublisher events;

  Narratives(
      CaseAccess doors,
      Referrals referrals,
      ObjectProvider<ForceStatements> statements,
      JdbcClient jdbc,
      Vault vault,
      ApplicationEventPublisher events) {
    this.doors = doors;
    this.referrals = referrals;
    this.statements = statements;
    this.jdbc = jdbc;
    this.vault = vault;
    this.events = events;
  }

  /**
   * The text; empty where the force sent none.
   *
   * @throws UnknownCase when the person may open no file; the case is not betrayed
   * @throws Refusal when the person has to do something else first
   */
  public Optional<String> open(String number, Narrative which) throws Refusal {
    var file = doors.open(number);
    var text = referrals.of(file.id()).flatMap(which::in);
    text.ifPresent(shown -> opened(file.id(), which.name()));
    return text;
  }

  /** What the narratives and documents of a case are about, for who may open its file. */
  public Optional<NarrativeCodes> about(String number) throws Refusal {
    return referrals.of(doors.open(number).id()).map(NarrativeCodes::of);
  }

  /**
   * The words of a piece of news about the case, as they were told; the same doors stand before.
   */
  public Optional<String> news(String number, UUID id) throws Refusal {
    var file = doors.open(number);
    var text =
        jdbc.sql(
                "select reasons from casereview.new_information where id = ? and case_id = ?"
                    + " and reasons is not null")
            .params(id, file.id())
            .query((row, i) -> vault.open(row.getBytes(1)))
            .optional();
    text.ifPresent(shown -> opened(file.id(), "NEWS"));
    return text;
  }

  /** What the force stated in answer to something; the same doors stand before. */
  public Optional<String> stated(String number, String subject) throws Refusal {
    var file = doors.open(number);
    var text =
        statements.stream().flatMap(all -> all.of(file, subject, Actor.now()).stream()).findFirst();
    text.ifPresent(shown -> opened(file.id(), "STATEMENT"));
    return text;
  }

  private void opened(UUID caseId, String narrative) {
    String about =
        referrals.of(caseId).map(NarrativeCodes::of).map(NarrativeCodes::kind).orElse("UNKNOWN");
    events.publishEvent(
        Act.consulted("NARRATIVE_OPENED", caseId)
            .with("narrative", narrative)
            .with("about", about));
  }
}
