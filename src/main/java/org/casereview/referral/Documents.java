package org.casereview.referral;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.CaseAccess;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.UnknownCase;
import org.casereview.platform.Act;
import org.casereview.platform.Refusal;
import org.casereview.platform.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The documents of a case, for whoever may open its file; a liaison sees those of the own force's
 * cases, and opens the files that the own force has sent, first or again: who sends the very same
 * content once more has that file.
 */
@Service
public class Documents {

  private static final String OF_CASE =
      "select d.id, d.document_reference, d.kind, d.title, d.document_date, d.pages, d.state,"
          + " d.no_longer_sent_at, f.sha256, f.media_type, f.size, s.result"
          + " from casereview.referral_document d"
          + " left join casereview.document_file f"
          + " on f.case_id = d.case_id and f.sha256 = d.file_sha256"
          + " left join lateral (select result from casereview.document_scan s"
          + " where s.case_id = f.case_id and s.sha256 = f.sha256 order by s.scanned_at desc, s.id desc"
          + " limit 1) s on true"
          + " where d.case_id = ? and (cast(? as text) is null or f.sha256 is null or exists ("
          + " select 1 from casereview.document_scan c join casereview.referral_package p"
          + " on p.id = c.package_id where c.case_id = f.case_id and c.sha256 = f.sha256"
          + " and ? = any(p.sender_forces)) or exists ("
          + " select 1 from casereview.document_scan c join casereview.referral_item first"
          + " on first.package_id = c.package_id and first.case_id = c.case_id"
          + " join casereview.referral_item again on again.case_id = first.case_id"
          + " and again.incoming_hash = first.incoming_hash"
          + " join casereview.referral_package p on p.id = again.package_id"
          + " where c.case_id = f.case_id and c.sha256 = f.sha256"
          + " and ? = any(p.sender_forces)))"
          + " order by d.position";

  private final CaseAccess cases;
  private final Senders senders;
  private final DocumentFiles files;
  private final JdbcTemplate jdbc;
  private final Vault vault;
  private final TransactionOperations transaction;
  private final ApplicationEventPublisher events;

  Documents(
      CaseAccess cases,
      Senders senders,
      DocumentFiles files,
      JdbcTemplate jdbc,
      Vault vault,
      TransactionOperations transaction,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.senders = senders;
    this.files = files;
    this.jdbc = jdbc;
    this.vault = vault;
    this.transaction = transaction;
    this.events = events;
  }

  /**
   * A document that the force has told of.
   *
   * @param mediaType null, as are size, hash and check, when there is no file of it
   * @param scanned what the malware check said: CLEAN or NOT_CONFIGURED
   */
  public record Document(
      UUID id,
      String reference,
      String kind,
      String title,
      String date,
      Integer pages,
      String state,
      String mediaType,
      Long size,
      String sha256,
      boolean noLongerSent,
      String scanned) {}

  /** A document with the bytes of its file. */
  public record Opened(Document document, byte[] content) {}

  /**
   * The documents of a case in the order in which they came first.
   *
   * @throws UnknownCase when the case is not for the person now acting
   * @throws Refusal when the person has to do something else first
   */
  public List<Document> of(String number) throws Refusal {
    var seen = seen(number);
    return transaction.execute(status -> documents(seen));
  }

  /** One of them; empty when there is none of this id for the person now acting. */
  public Optional<Document> find(String number, UUID id) throws Refusal {
    return of(number).stream().filter(document -> document.id().equals(id)).findFirst();
  }

  /** Whether the documents of the case are open to the person now acting, at this moment. */
  public boolean areOpen(String number) {
    try {
      seen(number);
      return true;
    } catch (UnknownCase | Refusal closed) {
      return false;
    }
  }

  /** Opens the file of a document, on record; empty when there is none. */
  public Optional<Opened> open(String number, UUID id) throws Refusal {
    var seen = seen(number);
    return transaction.execute(
        status ->
            documents(seen).stream()
                .filter(document -> document.id().equals(id) && document.sha256() != null)
                .findFirst()
                .map(document -> opened(seen.caseId(), document)));
  }

  private Opened opened(UUID caseId, Document document) {
    byte[] content = files.content(caseId, document.sha256()).orElseThrow();
    if (!sha256(content).equals(document.sha256())) {
      throw new IllegalStateException("A document on file is not the one that came.");
    }
    events.publishEvent(
        new Act(Act.Operation.CONSULT, "DOCUMENT_OPENED", caseId, document.id(), Map.of())
            .with("sha256", document.sha256()));
    return new Opened(document, content);
  }

  /**
   * Whose documents are seen.
   *
   * @param onlyOf the force whose own files alone are seen; null for central staff
   */
  private record Seen(UUID caseId, String onlyOf) {}

  /** Asked outside a transaction: a door that is closed would doom it. */
  private Seen seen(String number) throws Refusal {
    try {
      return new Seen(cases.open(number).id(), null);
    } catch (UnknownCase e) {
      CaseFile file = cases.known(number);
      return senders
          .now()
          .filter(sender -> sender.forces().contains(file.forceCode()))
          .map(sender -> new Seen(file.id(), file.forceCode()))
          .orElseThrow(() -> e);
    }
  }

  private List<Document> documents(Seen seen) {
    return jdbc.query(
        OF_CASE,
        (row, i) -> document(row),
        seen.caseId(),
        seen.onlyOf(),
        seen.onlyOf(),
        seen.onlyOf());
  }

  private Document document(ResultSet row) throws SQLException {
    return new Document(
        row.getObject("id", UUID.class),
        vault.open(row.getBytes("document_reference")),
        row.getString("kind"),
        vault.open(row.getBytes("title")),
        row.getString("document_date"),
        row.getObject("pages", Integer.class),
        row.getString("state"),
        row.getString("media_type"),
        row.getObject("size", Long.class),
        row.getString("sha256"),
        row.getTimestamp("no_longer_sent_at") != null,
        row.getString("result"));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
