package org.casereview.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import org.casereview.demo.GeneratedPackage;
import org.casereview.demo.process.DemoWorker;
import org.casereview.referral.Intake;
import org.casereview.referral.OneByOne;
import org.junit.jupiter.api.Test;

/**
 * How fast referrals come in, beside the two ways that anybody could think of: plain inserts and a
 * transaction for each case. {@code mvn -Pbench test}; the table goes to {@code target/bench.md}.
 */
class ImportBench {

  private static final int FULL = Integer.getInteger("bench.full", 9_000);
  private static final int REVIEW = 1_273;
  private static final boolean ONLY_OURS = Boolean.getBoolean("bench.only");
  private static final boolean PROFILED = Boolean.getBoolean("bench.profile");

  private int next = 1;
  private Path folder;
  private String officer;

  @Test
  void referrals_come_in_at_speed() throws Exception {
    Files.createDirectories(Path.of("target/bench"));
    folder = Files.createTempDirectory(Path.of("target/bench"), "run");
    var report = new Report(Machine.here(folder));
    try (var application = BenchApplication.start(folder)) {
      var server = application.server();
      assertThat(server.queryForObject("show fsync", String.class)).isEqualTo("on");
      officer = application.context().getBean(DemoWorker.class).staffId("intake");
      var ours = new Import(server, application.context().getBean(Intake.class));
      var naive = new Import(server, OneByOne.intake(application.context(), application.context()));
      var plain = new PlainInserts(server);
      taken(ours, 600);
      if (!ONLY_OURS) {
        taken(naive, 200);
        report.naive(REVIEW, taken(naive, REVIEW));
      }
      var first = taken(ours, REVIEW);
      report.ours(REVIEW, first);
      report.plain(REVIEW, plain.again(first.transaction()));
      try (var visitors = new Visitors(application.port());
          var recording = recording()) {
        var full = taken(ours, FULL);
        report.visited(visitors.waited());
        report.ours(FULL, full);
        if (PROFILED) {
          recording.dump(Path.of("target/bench.jfr"));
        }
        report.statements(server, FULL);
        report.plain(FULL, plain.again(full.transaction()));
      }
      if (!ONLY_OURS) {
        report.naive(FULL, taken(naive, FULL));
      }
    } finally {
      Files.writeString(Path.of("target/bench.md"), report.toString());
      System.out.println(report);
    }
  }

  private Import.Took taken(Import way, int count) throws Exception {
    Path file = GeneratedPackage.written(folder, next, count);
    next += count;
    return way.run(officer, file, count);
  }

  private static Recording recording() throws Exception {
    var recording = new Recording(Configuration.getConfiguration("profile"));
    if (PROFILED) {
      recording.start();
    }
    return recording;
  }
}
