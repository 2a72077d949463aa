package org.casereview.referral;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A folder for packages while they are read; it is emptied at each start. */
@Component
class Spool {

  private static final String PREFIX = "package-";
  private final Path folder;

  Spool(@Value("${casereview.spool:data/spool}") Path folder) throws IOException {
    this.folder = folder.toAbsolutePath();
    Files.createDirectories(this.folder);
    try {
      Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwx------"));
    } catch (UnsupportedOperationException e) {
      // A file system without such permissions: the folder has those of its parent.
    }
    empty();
  }

  /** A package on disk while it is read. */
  record Spooled(Path path, String sha256) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      Files.deleteIfExists(path);
    }
  }

  /** Takes at most one byte more than allowed: the reader refuses what is larger. */
  Spooled take(InputStream in, long max) throws IOException {
    Path path = Files.createTempFile(folder, PREFIX, ".tmp");
    try (var digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
        OutputStream out = Files.newOutputStream(path)) {
      var buffer = new byte[1 << 16];
      long taken = 0;
      for (int n = digesting.read(buffer); n >= 0 && taken <= max; n = digesting.read(buffer)) {
        out.write(buffer, 0, n);
        taken += n;
      }
      return new Spooled(path, HexFormat.of().formatHex(digesting.getMessageDigest().digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  private void empty() throws IOException {
    try (var left = Files.newDirectoryStream(folder, PREFIX + "*")) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    }
  }
}
