package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casereview.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** What is made to do harm ends in a sentence, within seconds, and without a trace. */
class HostilePackagesTest {

  /** A million of anything takes minutes to make and to read. */
  private static final boolean FULL = Boolean.getBoolean("casereview.full");

  private static final int AT_ONCE = 5;
  private static final int LARGE = 30;
  private static final String JSON = "[{\"forceCode\":\"14\",\"forceReference\":\"J\",";

  private final Path folder =
      Path.of("target", "faults", Long.toString(System.nanoTime())).toAbsolutePath();
  private OtherJvm app;
  private Watched watched;
  private long baseline;

  @Test
  void each_ends_in_a_sentence_and_the_next_good_package_is_taken() throws Exception {
    var made = new HostileFiles(folder.resolve("made"));
    try (var copy = TestDatabase.freshCopy();
        var running =
            OtherJvm.node(folder, copy.getJdbcUrl(), "--server.tomcat.connection-timeout=4s");
        var fetched = new ServerSocket(0)) {
      app = running.ready();
      watched = new Watched(app, folder.resolve("spool"));
      check("a good one", made.good(), AT_ONCE, "taken");
      check("ratio", made.ratio(), AT_ONCE, "TOO_LARGE");
      baseline = watched.live();
      var lines = new HostileLines(app, watched);
      var silent = new java.util.ArrayList<RawLine>();
      lines.brokenOff(silent);
      lines.tooLarge();
      lines.noUploads();
      lines.parts(1_000);
      lines.names();
      lines.silentAreCutOff(silent);
      watched.isIdle();
      leavesNoTrace(() -> archives(made));
      leavesNoTrace(() -> tables(made));
      leavesNoTrace(() -> json(made));
      if (FULL) {
        leavesNoTrace(() -> millions(made));
      }
      for (byte[] other : made.otherKinds("http://127.0.0.1:" + fetched.getLocalPort() + "/x")) {
        check("another kind", made.file(other), AT_ONCE, "UNREADABLE");
      }
      watched.isIdle();
      fetched.setSoTimeout(1);
      org.assertj.core.api.Assertions.assertThatThrownBy(fetched::accept)
          .as("nothing was fetched")
          .isInstanceOf(java.net.SocketTimeoutException.class);
      check("a good one at last", made.good(), AT_ONCE, "taken");
    }
  }

  /** What is given to the application to read. */
  @FunctionalInterface
  private interface Given {
    void all() throws Exception;
  }

  private void leavesNoTrace(Given given) throws Exception {
    given.all();
    watched.isIdle();
    long grown = watched.live() - baseline;
    System.out.println("Live heap has grown by " + grown + " MB.");
    assertThat(grown).isLessThanOrEqualTo(16);
  }

  private void archives(HostileFiles made) throws Exception {
    check("nested", made.nested(), AT_ONCE, "MISSING_TABLE");
    check("says 10 bytes", made.lying(10), AT_ONCE, "TOO_LARGE", "UNREADABLE");
    check("says 4 GB", made.lying(0xffff_fff0L), AT_ONCE, "TOO_LARGE", "UNREADABLE");
    check("overlapping", made.overlapping(), AT_ONCE, "TOO_LARGE");
    check("10,001 entries", made.manyEntries(10_001), AT_ONCE, "TOO_LARGE");
    check("100,000 entries", made.manyEntries(100_000), AT_ONCE, "TOO_LARGE");
    check("quine", made.quine(), AT_ONCE, "MISSING_TABLE");
  }

  private void tables(HostileFiles made) throws Exception {
    check("10,000 columns", made.columns(10_000), AT_ONCE, "TOO_LARGE");
    check("a row of 100 MB", made.longRow(100), LARGE, "UNREADABLE", "TOO_LARGE");
    check("a header of 100 MB", made.longHeader(100), LARGE, "MISSING_COLUMN");
    check("a cell of 32 MB", made.longCell(32), LARGE, "UNREADABLE", "TOO_LARGE");
    check("1,000,001 rows", made.rows(1_000_001), LARGE, "TOO_LARGE");
    check("50,000 rows", made.rows(50_000), LARGE, "taken");
  }

  private void json(HostileFiles made) throws Exception {
    check("100,000 deep", made.json("", "[", 100_000, ""), AT_ONCE, "UNREADABLE");
    check("objects deep", made.json("", "{\"a\":", 100_000, ""), AT_ONCE, "UNREADABLE");
    check(
        "a number of 10 MB",
        made.json(JSON + "\"suspectCount\":", "9".repeat(1000), 10_000, "}]"),
        AT_ONCE,
        "UNREADABLE");
    check(
        "a string of 32 MB",
        made.json(JSON + "\"referralNote\":\"", "x".repeat(1000), 32_000, "\"}]"),
        AT_ONCE,
        "UNREADABLE");
    check(
        "a key of 32 MB",
        made.json(JSON + "\"", "k".repeat(1000), 32_000, "\":1}]"),
        AT_ONCE,
        "UNREADABLE");
    check(
        "the same key twice",
        made.file(JSON + "\"forceReference\":\"K\"}]"),
        AT_ONCE,
        "DUPLICATE_COLUMN");
    check(
        "20,000,000 values",
        made.json(JSON + "\"crimeReferences\":[\"a\"", ",\"b\"".repeat(1000), 20_000, "]}]"),
        LARGE,
        "UNREADABLE",
        "TOO_LARGE");
  }

  private void millions(HostileFiles made) throws Exception {
    check("1,000,000 orphans", made.orphans(1_000_000), LARGE, "taken", "TOO_LARGE");
    check("1,000,000 rows", made.rows(1_000_000), LARGE, "TOO_LARGE");
    check("3,000,000 keys", keys(made), LARGE, "UNREADABLE", "TOO_LARGE");
    check(
        "1,000,000 suspects",
        made.json(JSON + "\"suspects\":[{}", ",{\"suspectReference\":\"S\"}", 1_000_000, "]}]"),
        LARGE,
        "TOO_LARGE");
    check("1,000,001 referrals", made.json("[{}", ",{}", 1_000_000, "]"), LARGE, "TOO_LARGE");
    check("1,000,000 referrals", made.json("[{}", ",{}", 999_999, "]"), LARGE, "TOO_LARGE");
  }

  private static Path keys(HostileFiles made) throws Exception {
    Path file = made.file("");
    try (var out = Files.newBufferedWriter(file)) {
      out.write(JSON + "\"k\":0");
      for (int i = 0; i < 3_000_000; i++) {
        out.write(",\"k" + i + "\":0");
      }
      out.write("}]");
    }
    return file;
  }

  private void check(String what, Path file, int seconds, String... codes) throws Exception {
    String path = "/api/referrals?check=true";
    var zip = Files.size(file) == 0 || isZip(file);
    var request =
        zip
            ? Sent.form(app, "force-14", path, "export.zip", () -> HostileFiles.open(file))
            : Sent.json(app, "force-14", path, () -> HostileFiles.open(file));
    watched.answers(what, request, seconds, List.of(codes));
    Files.delete(file);
  }

  private static boolean isZip(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() != '[';
    }
  }
}
