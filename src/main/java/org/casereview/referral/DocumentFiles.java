package org.casereview.referral;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.casereview.referral.Contents.Version;
import org.casereview.referral.carrier.PackageReader;
import org.casereview.referral.format.Attachments;
import org.casereview.referral.format.Table;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the files that come with a package, sealed, one at a time. */
@Component
class DocumentFiles {

  private final JdbcTemplate jdbc;
  private final Vault vault;
  private final Clock clock;

  DocumentFiles(JdbcTemplate jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  void keep(UUID packageId, List<Version> versions, PackageReader reader) {
    for (Version version : versions) {
      for (var document : version.content().rows(Table.DOCUMENTS).values()) {
        if (document.containsKey("file_sha256")) {
          keep(packageId, version.caseId(), document, reader);
        }
      }
    }
  }

  private void keep(
      UUID packageId, UUID caseId, SortedMap<String, String> document, PackageReader reader) {
    String name = document.get("file");
    var look = reader.attachments().look(name);
    if (look.isEmpty() || !look.get().sha256().equals(document.get("file_sha256"))) {
      return;
    }
    if (!isKept(caseId, look.get().sha256())) {
      insert(caseId, look.get(), content(name, look.get(), reader));
    }
    jdbc.update(
        "insert into casereview.document_scan(id, case_id, sha256, package_id, result, scanned_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        Ids.next(),
        caseId,
        look.get().sha256(),
        packageId,
        Objects.requireNonNull(look.get().scan(), "The file went past no check.").name(),
        Timestamp.from(clock.instant()));
  }

  private boolean isKept(UUID caseId, String sha256) {
    return !jdbc.queryForList(
            "select 1 from casereview.document_file where case_id = ? and sha256 = ?",
            caseId,
            sha256)
        .isEmpty();
  }

  private void insert(UUID caseId, Attachments.Look look, byte[] content) {
    jdbc.update(
        "insert into casereview.document_file(case_id, sha256, media_type, size, content,"
            + " received_at) values (?, ?, ?, ?, ?, ?)",
        caseId,
        look.sha256(),
        look.mediaType(),
        look.size(),
        vault.sealBytes(content),
        Timestamp.from(clock.instant()));
  }

  /** The file as it came; empty when it is not on file. */
  Optional<byte[]> content(UUID caseId, String sha256) {
    return jdbc
        .query(
            "select content from casereview.document_file where case_id = ? and sha256 = ?",
            (row, i) -> vault.openBytes(row.getBytes("content")),
            caseId,
            sha256)
        .stream()
        .findFirst();
  }

  private static byte[] content(String name, Attachments.Look look, PackageReader reader) {
    try (InputStream in = reader.attachment(name).orElseThrow()) {
      return in.readNBytes((int) look.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
