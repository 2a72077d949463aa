package org.casereview.standards;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.platform.Decisions;
import org.casereview.platform.Verdict;
import org.casereview.sla.Attention;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way of a matter: opened by the table of indications, shown, chased, closed. */
@Service
@Transactional
public class ConductMatters {

  static final String TABLE = "conduct-triage";
  private static final String LIAISONS = "standards-liaisons";

  private final MatterRecords matters;
  private final Decisions decisions;
  private final Attention attention;
  private final ApplicationEventPublisher events;

  ConductMatters(
      MatterRecords matters,
      Decisions decisions,
      Attention attention,
      ApplicationEventPublisher events) {
    this.matters = matters;
    this.decisions = decisions;
    this.attention = attention;
    this.events = events;
  }

  /** Asks the table who is told and how soon, and returns the priority. Safe to repeat. */
  public String open(UUID id) {
    Matter matter = matters.get(id);
    if (matter.triage() != null) {
      return matter.triage().priority();
    }
    Verdict verdict = decisions.evaluate(TABLE, Map.of("indication", matter.indication().name()));
    if (verdict.rows().isEmpty()) {
      throw new IllegalStateException("The table of indications has no rule for this matter.");
    }
    matters.add(
        id,
        "OPENED",
        """
        insert into standards.triage (matter_id, route, mandatory, priority, rule_id,
          table_version, opened_at) values (?, ?, ?, ?, ?, ?, ?)""",
        id,
        verdict.code("route"),
        verdict.only("mandatory"),
        verdict.code("priority"),
        verdict.rules().get(0),
        verdict.version(),
        matters.now());
    events.publishEvent(Restricted.altered(id));
    return verdict.code("priority");
  }

  /** The matter as a liaison sees it, the look on record. */
  public Matter shown(UUID id) {
    events.publishEvent(Restricted.looked(id));
    return matters.shown(id);
  }

  /** Tells the liaisons that the body is silent. */
  public void chase(UUID id) {
    matters.log("CHASED", id);
    attention.raise(LIAISONS, null, null, "STANDARDS_SILENT");
    events.publishEvent(Restricted.altered(id));
  }

  /** Leaves the matter with whoever decides on it now. Safe to repeat. */
  public void close(UUID id) {
    if (matters.has(id, "closing")) {
      return;
    }
    matters.add(
        id,
        "CLOSED",
        "insert into standards.closing (matter_id, closed_at) values (?, ?)",
        id,
        matters.now());
    events.publishEvent(Restricted.altered(id));
  }

  /** The numbers, with their opaque ids, of the matters that nobody has closed. */
  @Transactional(readOnly = true)
  public List<Map.Entry<String, UUID>> unclosed() {
    return matters.unclosed();
  }
}
