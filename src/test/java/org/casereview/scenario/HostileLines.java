package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.casereview.referral.format.PackageBuilder;

/** Uploads that are too large, break off, dawdle, or are no upload at all. */
final class HostileLines {

  private static final List<String> NAMES =
      List.of(
          "../../../../etc/passwd",
          "..\\..\\boot.ini",
          "/etc/cron.d/x",
          "C:\\con",
          "=cmd|' /C calc'!A0.zip",
          "x".repeat(5_000) + ".zip",
          "%00%2e%2e%2f.zip",
          "<script>alert(1)</script>.zip");

  private final OtherJvm app;
  private final Watched watched;

  HostileLines(OtherJvm app, Watched watched) {
    this.app = app;
    this.watched = watched;
  }

  /** One megabyte more than a package may have. */
  void tooLarge() throws Exception {
    watched.answers(
        "501 MB as a form",
        Sent.form(app, "force-14", "/api/referrals", "big.zip", () -> zeros(501)),
        30,
        List.of("TOO_LARGE"));
    watched.answers(
        "501 MB as JSON",
        Sent.json(app, "force-14", "/api/referrals", () -> zeros(501)),
        30,
        List.of("TOO_LARGE", "UNREADABLE"));
  }

  private static InputStream zeros(int megabytes) {
    return new InputStream() {
      private long left = megabytes * (1L << 20);

      @Override
      public int read() {
        return left-- > 0 ? ' ' : -1;
      }

      @Override
      public int read(byte[] into, int from, int length) {
        if (left <= 0) {
          return -1;
        }
        int n = (int) Math.min(length, left);
        java.util.Arrays.fill(into, from, from + n, (byte) ' ');
        left -= n;
        return n;
      }
    };
  }

  void noUploads() throws Exception {
    for (String type :
        List.of(
            "text/csv",
            "application/xml",
            "multipart/form-data",
            "multipart/mixed; boundary=x",
            "nonsense",
            "application/json;charset=",
            "application/x-www-form-urlencoded")) {
      var request =
          app.request("force-14", "/api/referrals?check=true")
              .header("Content-Type", type)
              .POST(BodyPublishers.ofString("force_code,force_reference\n14,R-1"))
              .build();
      watched.answers("as " + type, request, 5, List.of("UNREADABLE"));
    }
    form("no file", "x", "a=1");
    form("an empty file", "file\"; filename=\"a.zip", "");
    form("a file that is a field", "file", "PK");
    var none = app.request("force-14", "/api/referrals").POST(BodyPublishers.noBody()).build();
    watched.answers("nothing at all", none, 5, List.of("UNREADABLE"));
  }

  private void form(String what, String name, String content) throws Exception {
    var body =
        "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n--b--\r\n"
            .formatted(name, content);
    var request =
        app.request("force-14", "/api/referrals")
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofString(body))
            .build();
    watched.answers(what, request, 5, List.of("UNREADABLE"));
  }

  void parts(int count) throws Exception {
    var part = "--b\r\nContent-Disposition: form-data; name=\"p\"\r\n\r\n1\r\n";
    var request =
        app.request("force-14", "/api/referrals")
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofString(part.repeat(count) + "--b--\r\n"))
            .build();
    watched.answers(count + " parts", request, 5, List.of("UNREADABLE", "TOO_LARGE"));
  }

  void names() throws Exception {
    byte[] good = PackageBuilder.good().bytes();
    for (String name : NAMES) {
      var request =
          Sent.form(
              app,
              "force-14",
              "/api/referrals?check=true",
              name,
              () -> new java.io.ByteArrayInputStream(good));
      watched.answers(
          "called " + name.substring(0, Math.min(40, name.length())),
          request,
          5,
          List.of("taken", "UNREADABLE", "TOO_LARGE"));
    }
  }

  /** Who breaks off leaves nothing; who says nothing more is cut off. */
  void brokenOff(List<RawLine> silent) throws Exception {
    for (int i = 0; i < 10; i++) {
      try (var line = json(100_000)) {
        line.says("[{\"forceCode\":\"14\"," + " ".repeat(9_000 * i));
      }
      try (var line = form(3_000_000)) {
        line.says("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n");
        line.says("P".repeat(200_000 * i));
      }
    }
    try (var line =
        RawLine.to(app, "Content-Type: application/json", "Transfer-Encoding: chunked")) {
      line.says("zz\r\n");
      assertThat(line.answer()).as("a chunk of no length").isBetween(0, 499);
    }
    silent.add(json(100_000));
    silent.add(form(3_000_000));
    silent.get(0).says("[");
    silent
        .get(1)
        .says("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nP");
  }

  void silentAreCutOff(List<RawLine> silent) throws Exception {
    var answers = new ArrayList<Integer>();
    for (RawLine line : silent) {
      answers.add(line.answer());
      line.close();
    }
    System.out.println("Who said nothing more was answered " + answers);
    assertThat(answers).allMatch(status -> status < 500);
  }

  private RawLine json(int length) throws Exception {
    return RawLine.to(app, "Content-Type: application/json", "Content-Length: " + length);
  }

  private RawLine form(int length) throws Exception {
    return RawLine.to(
        app, "Content-Type: multipart/form-data; boundary=b", "Content-Length: " + length);
  }
}
