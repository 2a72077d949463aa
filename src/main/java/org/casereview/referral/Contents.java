package org.casereview.referral;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.casereview.platform.Vault;
import org.casereview.referral.format.Content;
import org.casereview.referral.format.Table;
import org.casereview.referral.format.Validator.Identity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is known of each referral: every version whole, and the newest in tables. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Contents {

  private static final String KNOWN =
      "select r.case_id, c.case_number, r.force_code, r.force_reference, r.incoming_hash,"
          + " r.version, v.content from casereview.referral r"
          + " join casereview.review_case c on c.id = r.case_id"
          + " join casereview.referral_version v on v.case_id = r.case_id and v.version = r.version";

  private final JdbcTemplate jdbc;
  private final Vault vault;
  private final ContentTables tables;
  private final Clock clock;

  /**
   * What a case is to hold from now on.
   *
   * @param order references of the rows as sent, so that persons are numbered as first received
   */
  record Version(
      UUID caseId,
      Identity identity,
      int number,
      Content content,
      Map<Table, List<String>> order,
      String incomingHash) {}

  Contents(JdbcTemplate jdbc, Vault vault, ContentTables tables, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.tables = tables;
    this.clock = clock;
  }

  /** The referrals of these that are on file, by what they are known by. */
  Map<Identity, Known> known(Collection<Identity> wanted) {
    var found = new HashMap<Identity, Known>();
    if (!wanted.isEmpty()) {
      jdbc.query(
              KNOWN
                  + " join unnest(?::text[], ?::text[]) as w(force_code, force_reference)"
                  + " on w.force_code = r.force_code and w.force_reference = r.force_reference",
              mapper(),
              wanted.stream().map(Identity::forceCode).toArray(String[]::new),
              wanted.stream().map(Identity::forceReference).toArray(String[]::new))
          .forEach(k -> found.put(new Identity(k.forceCode(), k.forceReference()), k));
    }
    return found;
  }

  Optional<Known> of(UUID caseId) {
    return jdbc.query(KNOWN + " where r.case_id = ?", mapper(), caseId).stream().findFirst();
  }

  List<Known> of(Collection<UUID> cases) {
    return jdbc.query(
        KNOWN + " where r.case_id = any(?)", mapper(), (Object) cases.toArray(UUID[]::new));
  }

  private RowMapper<Known> mapper() {
    return (row, i) ->
        new Known(
            row.getObject("case_id", UUID.class),
            row.getString("case_number"),
            row.getString("force_code"),
            row.getString("force_reference"),
            row.getString("incoming_hash"),
            row.getInt("version"),
            ContentJson.read(vault.open(row.getBytes("content"))));
  }

  void write(UUID packageId, List<Version> versions) {
    var now = Timestamp.from(clock.instant());
    tables.writeFiles(packageId, versions, now);
    var rows = new ArrayList<Object[]>();
    for (Version version : versions) {
      String json = ContentJson.write(version.content());
      rows.add(
          new Object[] {
            version.caseId(),
            version.number(),
            ContentJson.hash(json),
            vault.seal(json),
            packageId,
            now
          });
    }
    jdbc.batchUpdate(
        "insert into casereview.referral_version(case_id, version, content_hash, content,"
            + " package_id, received_at) values (?, ?, ?, ?, ?, ?)",
        rows);
    tables.writeRows(versions, now);
  }

  /** The same again in other words: only what was sent last is noted. */
  void sameAgain(UUID caseId, String incomingHash) {
    jdbc.update(
        "update casereview.referral set incoming_hash = ? where case_id = ?", incomingHash, caseId);
  }
}
