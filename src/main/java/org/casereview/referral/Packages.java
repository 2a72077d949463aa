package org.casereview.referral;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.casereview.platform.Vault;
import org.casereview.referral.carrier.PackageFault;
import org.casereview.referral.format.Mapping;
import org.casereview.referral.format.Sender;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The packages that came in: who sent them, where they stand, and they themselves, sealed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Packages {

  /** Small enough to be opened fast: the cipher of the JVM is slow at its first long texts. */
  private static final int PART = 1 << 16;

  private final JdbcClient jdbc;
  private final Vault vault;
  private final PackageClocks clocks;
  private final Clock clock;

  Packages(JdbcClient jdbc, Vault vault, PackageClocks clocks, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clocks = clocks;
    this.clock = clock;
  }

  /** A package on file, without its content. */
  record Stored(
      UUID id,
      java.time.Instant receivedAt,
      String sha256,
      String fileName,
      Sender sender,
      String status,
      String faultCode,
      String faultMessage,
      Integer total,
      Mapping mapping,
      UUID filesOf) {}

  void keep(UUID id, String sha256, String fileName, Sender sender, int total) {
    insert(id, sha256, fileName, sender, "PROCESSING", null, null, total);
    clocks.received(id);
  }

  /** Keeps how its columns were read, so that it reads the same for ever. */
  void keepMapping(UUID id, Mapping mapping) {
    jdbc.sql("update casereview.referral_package set mapping = ?::jsonb where id = ?")
        .params(mapping.toJson(), id)
        .update();
  }

  /** Notes what a package corrects, and whose files are its own. */
  void corrects(UUID id, UUID rejectedId, UUID filesOf) {
    jdbc.sql("update casereview.referral_package set corrects = ?, files_of = ? where id = ?")
        .params(rejectedId, filesOf, id)
        .update();
  }

  /** The package that brought the files of this one: itself, unless it is a correction. */
  UUID filesOf(UUID id) {
    return jdbc.sql("select coalesce(files_of, id) from casereview.referral_package where id = ?")
        .param(id)
        .query(UUID.class)
        .single();
  }

  /** A correction of a rejected referral that is under way. */
  Optional<Stored> correcting(UUID rejectedId) {
    return jdbc.sql(
            "select * from casereview.referral_package where corrects = ?"
                + " and status = 'PROCESSING' order by id limit 1")
        .param(rejectedId)
        .query((row, i) -> stored(row))
        .optional();
  }

  void keepFailed(UUID id, String sha256, String fileName, Sender sender, PackageFault fault) {
    insert(
        id, sha256, fileName, sender, "FAILED", fault.code().published(), fault.getMessage(), null);
    clocks.received(id);
    clocks.checked(id);
  }

  private void insert(
      UUID id,
      String sha256,
      String fileName,
      Sender sender,
      String status,
      String faultCode,
      String faultMessage,
      Integer total) {
    jdbc.sql(
            "insert into casereview.referral_package(id, received_at, sha256, file_name, sent_by,"
                + " sender_forces, sender_any_force, status, fault_code, fault_message, total)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            id,
            Timestamp.from(clock.instant()),
            sha256,
            vault.seal(fileName),
            sender.staffId(),
            sender.forces().toArray(new String[0]),
            sender.anyForce(),
            status,
            faultCode,
            faultMessage,
            total)
        .update();
  }

  /** Keeps the package itself; each part carries whose and which it is, so none can be moved. */
  void keepContent(UUID id, Path spooled) throws IOException {
    try (InputStream in = Files.newInputStream(spooled)) {
      int part = 0;
      for (byte[] plain = in.readNBytes(PART); plain.length > 0; plain = in.readNBytes(PART)) {
        jdbc.sql(
                "insert into casereview.referral_package_part(package_id, part, content)"
                    + " values (?, ?, ?)")
            .params(id, part, vault.sealBytes(PackagePart.marked(id, part, plain)))
            .update();
        part++;
      }
    }
  }

  /** The package as it was sent; read it within the transaction. */
  InputStream content(UUID id) {
    int parts =
        jdbc.sql("select count(*) from casereview.referral_package_part where package_id = ?")
            .param(id)
            .query(Integer.class)
            .single();
    return new SequenceInputStream(
        new Enumeration<InputStream>() {
          private int next;

          @Override
          public boolean hasMoreElements() {
            return next < parts;
          }

          @Override
          public InputStream nextElement() {
            return new java.io.ByteArrayInputStream(part(id, next++));
          }
        });
  }

  private byte[] part(UUID id, int part) {
    byte[] sealed =
        jdbc.sql(
                "select content from casereview.referral_package_part"
                    + " where package_id = ? and part = ?")
            .params(id, part)
            .query(byte[].class)
            .single();
    return PackagePart.opened(id, part, vault.openBytes(sealed));
  }

  void completed(UUID id) {
    jdbc.sql(
            "update casereview.referral_package set status = 'COMPLETED', completed_at = ?"
                + " where id = ? and status = 'PROCESSING'")
        .params(Timestamp.from(clock.instant()), id)
        .update();
    clocks.checked(id);
  }

  List<UUID> processing() {
    return jdbc.sql(
            "select id from casereview.referral_package where status = 'PROCESSING'"
                + " order by received_at, id")
        .query(UUID.class)
        .list();
  }

  Optional<Stored> find(UUID id) {
    return jdbc.sql("select * from casereview.referral_package where id = ?")
        .param(id)
        .query((row, i) -> stored(row))
        .optional();
  }

  /** The packages that this sender may know of, newest first. */
  List<Stored> of(Sender viewer, int page, int size) {
    return jdbc.sql(
            "select * from casereview.referral_package where :any or sender_forces && cast(:forces as text[])"
                + " order by received_at desc, id desc limit :size offset :from")
        .param("any", viewer.anyForce())
        .param("forces", viewer.forces().toArray(new String[0]))
        .param("size", size)
        .param("from", (long) page * size)
        .query((row, i) -> stored(row))
        .list();
  }

  long countOf(Sender viewer) {
    return jdbc.sql(
            "select count(*) from casereview.referral_package where :any or sender_forces && cast(:forces as text[])")
        .param("any", viewer.anyForce())
        .param("forces", viewer.forces().toArray(new String[0]))
        .query(Long.class)
        .single();
  }

  private Stored stored(java.sql.ResultSet row) throws java.sql.SQLException {
    var forces = (String[]) row.getArray("sender_forces").getArray();
    return new Stored(
        row.getObject("id", UUID.class),
        row.getTimestamp("received_at").toInstant(),
        row.getString("sha256"),
        vault.open(row.getBytes("file_name")),
        new Sender(row.getString("sent_by"), Set.of(forces), row.getBoolean("sender_any_force")),
        row.getString("status"),
        row.getString("fault_code"),
        row.getString("fault_message"),
        row.getObject("total", Integer.class),
        Mapping.of(row.getString("mapping")),
        row.getObject("files_of", UUID.class));
  }
}
