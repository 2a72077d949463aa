package org.casereview.referral;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
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

  void keep(List<Version> versions, PackageReader reader) {
    for (Version version : versions) {
      for (var document : version.content().rows(Table.DOCUMENTS).values()) {
        if (document.containsKey("file_sha256")) {
          keep(version.caseId(), document, reader);
        }
      }
    }
  }

  private void keep(UUID caseId, SortedMap<String, String> document, PackageReader reader) {
    String name = document.get("file");
    var look = reader.attachments().look(name);
    if (look.isEmpty() || !look.get().sha256().equals(document.get("file_sha256"))) {
      return;
    }
    jdbc.update(
        "insert into casereview.document_file(case_id, sha256, media_type, size, content,"
            + " received_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing",
        caseId,
        look.get().sha256(),
        look.get().mediaType(),
        look.get().size(),
        vault.sealBytes(content(name, look.get(), reader)),
        Timestamp.from(clock.instant()));
  }

  private static byte[] content(String name, Attachments.Look look, PackageReader reader) {
    try (InputStream in = reader.attachment(name).orElseThrow()) {
      return in.readNBytes((int) look.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
