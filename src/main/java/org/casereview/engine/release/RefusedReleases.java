package org.casereview.engine.release;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.casereview.engine.contract.Finding;
import org.casereview.platform.Act;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps every refusal of a release on record: in a transaction of its own, since the one that
 * wanted to release is undone.
 */
@Component
public class RefusedReleases {

  private static final int MOST_SENTENCES = 100;

  private final JdbcTemplate jdbc;
  private final Vault vault;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate alone;

  RefusedReleases(
      JdbcTemplate jdbc,
      Vault vault,
      Clock clock,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
    this.events = events;
    this.alone = new TransactionTemplate(transactions);
    alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Somebody tried a way that is closed to everybody.
   *
   * @param files what was offered, where it could be seen
   */
  public void atClosedDoor(Map<String, byte[]> files, String sentence) {
    String checksum = files.isEmpty() ? null : Fingerprint.of(files);
    keep(Door.CLOSED_DOOR, checksum, files.size(), 0, sentence, "");
  }

  void refused(Door door, String checksum, int files, List<Finding> findings) {
    String sentences =
        findings.stream()
            .limit(MOST_SENTENCES)
            .map(Finding::toString)
            .collect(Collectors.joining("\n"));
    String rules =
        findings.stream()
            .map(finding -> finding.rule().name())
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
    keep(door, checksum, files, findings.size(), sentences, rules);
  }

  private void keep(
      Door door, String checksum, int files, int findings, String sentences, String rules) {
    UUID id = Ids.next();
    Actor.run(
        somebody(),
        () ->
            alone.executeWithoutResult(
                status -> {
                  jdbc.update(
                      """
                      insert into casereview.release_refusal (id, refused_at, offered_by, door,
                        checksum, files, findings, sentences) values (?, ?, ?, ?, ?, ?, ?, ?)""",
                      id,
                      Timestamp.from(clock.instant()),
                      Actor.now(),
                      door.name(),
                      checksum,
                      files,
                      findings,
                      vault.seal(sentences));
                  events.publishEvent(
                      Act.altered("RELEASE_REFUSED", null, id)
                          .with("door", door.name())
                          .with("checksum", checksum == null ? "NONE" : checksum)
                          .with("findings", Integer.toString(findings))
                          .with("rules", rules));
                }));
  }

  /** Whoever is at the engine without having been named is the program itself. */
  private static String somebody() {
    if (Actor.now() != null) {
      return Actor.now();
    }
    var command = Context.getCommandContext();
    String user = command == null ? null : command.getAuthenticatedUserId();
    return user == null ? Actor.RELEASE : user;
  }
}
