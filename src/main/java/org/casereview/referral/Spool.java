package org.casereview.referral;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.casereview.platform.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * A folder for packages while they are read. Each node has one of its own inside, locked while it
 * runs; what a node that is gone has left there is deleted at the next start of any.
 */
@Component
class Spool implements AutoCloseable {

  private static final String PREFIX = "package-";
  private static final String NODE = "node-";
  private static final String LOCK = "lock";

  private final Path folder;
  private final FileChannel held;

  Spool(@Value("${casereview.spool:data/spool}") Path spool) throws IOException {
    Path all = Files.createDirectories(spool.toAbsolutePath());
    ours(all);
    folder = all.resolve(NODE + Ids.next());
    held = moveIn(all, folder);
  }

  /** One at a time, or a node that begins could take another that begins for gone. */
  private static synchronized FileChannel moveIn(Path all, Path folder) throws IOException {
    try (FileChannel gate = open(all);
        FileLock passing = gate.lock()) {
      empty(all);
      Files.createDirectory(folder);
      FileChannel held = open(folder);
      held.lock();
      return held;
    }
  }

  private static void ours(Path folder) throws IOException {
    try {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    } catch (UnsupportedOperationException e) {
      // A file system without such permissions: the folder has those of its parent.
    }
  }

  /** Where whatever else comes in is put while it is read. */
  Path folder() {
    return folder;
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
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  private static void empty(Path all) throws IOException {
    try (var nodes = Files.newDirectoryStream(all, NODE + "*")) {
      for (Path node : nodes) {
        if (isGone(node)) {
          FileSystemUtils.deleteRecursively(node);
        }
      }
    }
  }

  private static boolean isGone(Path node) throws IOException {
    try (FileChannel lock = open(node);
        FileLock mine = lock.tryLock()) {
      return mine != null;
    } catch (java.nio.channels.OverlappingFileLockException e) {
      return false;
    }
  }

  private static FileChannel open(Path node) throws IOException {
    return FileChannel.open(
        node.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  @Override
  public void close() throws IOException {
    held.close();
    FileSystemUtils.deleteRecursively(folder);
  }
}
