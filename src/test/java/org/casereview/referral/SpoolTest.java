package org.casereview.referral;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages on disk while they are read, and no longer. */
class SpoolTest {

  @TempDir Path folder;

  private static InputStream some(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private List<Path> files() throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().equals("lock"))
          .toList();
    }
  }

  @Test
  void what_a_dead_node_left_is_deleted_and_what_a_running_one_reads_is_not() throws Exception {
    Path dead = Files.createDirectories(folder.resolve("node-dead"));
    Files.writeString(dead.resolve("lock"), "");
    Files.writeString(dead.resolve("package-1.tmp"), "of a force");
    Files.writeString(dead.resolve("upload_1.tmp"), "of a force");
    try (var running = new Spool(folder);
        var read = running.take(some("a package"), 100);
        var other = new Spool(folder)) {
      assertThat(files()).containsExactly(read.path());
      assertThat(other.folder()).isNotEqualTo(running.folder());
    }
    assertThat(files()).isEmpty();
  }

  @Test
  void a_node_moves_in_only_while_no_other_does() throws Exception {
    try (var gate =
            FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var passing = gate.lock()) {
      // Another process would wait; asked twice by one process, Java refuses.
      assertThatThrownBy(() -> new Spool(folder)).isInstanceOf(OverlappingFileLockException.class);
      assertThat(passing.isValid()).isTrue();
    }
  }

  @Test
  void what_breaks_off_leaves_nothing() throws Exception {
    try (var spool = new Spool(folder)) {
      for (Exception fault : List.of(new IOException("gone"), new IllegalStateException("gone"))) {
        assertThatThrownBy(() -> spool.take(breaking(fault), 100)).isSameAs(fault);
      }
      assertThat(files()).isEmpty();
    }
  }

  private static InputStream breaking(Exception fault) {
    return new InputStream() {
      private int given;

      @Override
      public int read() throws IOException {
        if (given++ < 5) {
          return 'x';
        }
        if (fault instanceof IOException broken) {
          throw broken;
        }
        throw (RuntimeException) fault;
      }
    };
  }
}
