package org.casereview.scenario;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** A document that is being sent when the right to it ends does not arrive whole. */
class RightEndsMeanwhileTest extends OnCases {

  private static final int SIZE = 16_000_000;
  private static final int READ_SLOWLY = 16 * 1024;

  @Autowired TestRestTemplate http;
  private String number;
  private String content;

  @BeforeEach
  void aLongDocument() throws Exception {
    var text = new byte[SIZE];
    new Random(20_261_123).nextBytes(text);
    for (int i = 0; i < SIZE; i++) {
      text[i] = (byte) (i % 80 == 79 ? '\n' : 'a' + (text[i] & 15));
    }
    var made =
        new DocumentCase(http, "LONG" + System.nanoTime())
            .with("LONG", "CRIME_REPORT", "long.txt", text)
            .send();
    number = made.number();
    content = "/api" + made.page("LONG") + "/content";
  }

  @Test
  void it_is_broken_off_for_who_is_kept_from_the_case_meanwhile() throws Exception {
    try (var line = new Socket()) {
      var in = asks(line);
      assertThat(headers(in)).contains("200", "Content-Length: " + SIZE);
      in.readNBytes(READ_SLOWLY);
      keepsAway();
      Thread.sleep(1000);
      assertThat(rest(in) + READ_SLOWLY).as("bytes that came").isLessThan(SIZE);
    }
  }

  @Test
  void it_arrives_whole_where_the_right_stays() throws Exception {
    try (var line = new Socket()) {
      var in = asks(line);
      assertThat(headers(in)).contains("200");
      in.readNBytes(READ_SLOWLY);
      Thread.sleep(1000);
      assertThat(in.readNBytes(SIZE - READ_SLOWLY)).hasSize(SIZE - READ_SLOWLY);
    }
  }

  private InputStream asks(Socket line) throws IOException {
    line.setReceiveBufferSize(READ_SLOWLY);
    line.setSoTimeout(20_000);
    line.connect(new InetSocketAddress("127.0.0.1", port));
    String login = Base64.getEncoder().encodeToString("screener2:demo".getBytes(UTF_8));
    line.getOutputStream()
        .write(
            ("GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic %s\r\n\r\n")
                .formatted(content, login)
                .getBytes(ISO_8859_1));
    return line.getInputStream();
  }

  private static String headers(InputStream in) throws IOException {
    var told = new StringBuilder();
    while (!told.toString().endsWith("\r\n\r\n")) {
      told.append((char) in.read());
    }
    return told.toString();
  }

  /** Until the end, or until the line is cut. */
  private static long rest(InputStream in) {
    long came = 0;
    var some = new byte[READ_SLOWLY];
    try {
      for (int n = in.read(some); n >= 0; n = in.read(some)) {
        came += n;
      }
    } catch (IOException cut) {
      assertThat(cut).isNotInstanceOf(java.net.SocketTimeoutException.class);
    }
    return came;
  }

  private void keepsAway() {
    var given =
        driver
            .at("head")
            .call(
                "POST",
                "/api/cases/" + number + "/grants",
                Map.of(
                    "staffId", driver.staffId("screener2"),
                    "level", "EXCLUDED",
                    "reasonCode", "KNOWS_SOMEBODY",
                    "reason", "A neighbour."));
    assertThat(given.status()).as(given.toString()).isEqualTo(201);
  }
}
