package org.casereview.engine.forms;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells who comes too late to a task who was there before, and when.
 *
 * <p>Names are told to the task's team alone, and only where its case is in their sight: the
 * database shows no task of another case.
 */
@Component
public class TooLate {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));
  private static final String AGAIN = " Reload the task list.";

  private final ObjectProvider<JdbcClient> jdbc;
  private final ObjectProvider<People> people;
  private final ObjectProvider<TransactionTemplate> transaction;
  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

  TooLate(
      ObjectProvider<JdbcClient> jdbc,
      ObjectProvider<People> people,
      ObjectProvider<TransactionTemplate> transaction,
      ObjectProvider<ProcessEngineConfigurationImpl> engine) {
    this.jdbc = jdbc;
    this.people = people;
    this.transaction = transaction;
    this.engine = engine;
  }

  /** The sentence for the person now at work; {@code otherwise} where nothing may be told. */
  public String told(String taskId, String otherwise) {
    return transaction.getObject().execute(status -> known(taskId)).orElse(otherwise);
  }

  private Optional<String> known(String taskId) {
    return jdbc.getObject()
        .sql(LastHand.SQL)
        .param(taskId)
        .query(LastHand::in)
        .optional()
        .filter(LastHand::isKnown)
        .filter(this::isOfTheirTeam)
        .map(this::sentence);
  }

  private String sentence(LastHand last) {
    boolean isTheirs = last.holder().equals(Actor.now());
    if (last.ended() != null) {
      return "This task is not open any more: "
          + (isTheirs
              ? "you finished it on %s, and that was recorded once.".formatted(at(last.ended()))
              : "%s finished it on %s.".formatted(name(last), at(last.ended())))
          + AGAIN;
    }
    return isTheirs
        ? "You have this task already: you took it on %s.%s".formatted(at(last.taken()), AGAIN)
        : "Somebody else was faster: %s took this task on %s.%s"
            .formatted(name(last), at(last.taken()), AGAIN);
  }

  private String name(LastHand last) {
    return people.getObject().find(last.holder()).map(Person::name).orElse(last.holder());
  }

  /** The team of a task is that of its drawing: the engine forgets it with the task. */
  private boolean isOfTheirTeam(LastHand last) {
    var mine = people.getObject().find(Actor.now()).map(Person::teams);
    return mine.isPresent()
        && engine
            .getObject()
            .getCommandExecutorTxRequired()
            .execute(
                context ->
                    engine
                        .getObject()
                        .getDeploymentCache()
                        .findDeployedProcessDefinitionById(last.definition())
                        .getTaskDefinitions()
                        .get(last.activity())
                        .getCandidateGroupIdExpressions())
            .stream()
            .map(Expression::getExpressionText)
            .anyMatch(mine.get()::contains);
  }

  private static String at(Instant moment) {
    return MOMENT.format(moment);
  }
}
