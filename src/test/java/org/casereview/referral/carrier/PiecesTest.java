package org.casereview.referral.carrier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No tag, text, comment or marked section of a workbook is longer than any cell. */
class PiecesTest {

  private static final String MOST = "x".repeat(Pieces.LONGEST - 1);

  private static Pieces of(String xml) {
    return new Pieces(new ByteArrayInputStream(xml.getBytes(UTF_8)));
  }

  private static void isRead(String xml) throws IOException {
    assertThat(of(xml).readAllBytes()).hasSize(xml.length());
  }

  private static void isRefused(String xml) {
    var pieces = of(xml);
    assertThatThrownBy(pieces::readAllBytes).isInstanceOf(IOException.class);
    assertThat(pieces.isTooLong()).isTrue();
  }

  @Test
  void a_piece_may_be_a_million_bytes_and_the_next_one_begins_anew() throws Exception {
    isRead("<" + MOST + "<" + MOST + "<a>");
    isRefused("<" + MOST + "xx");
    isRefused("<a><" + MOST + "xx");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"<!-- ", "<![CDATA[ ", "<!DOCTYPE "})
  void brackets_inside_a_marked_section_end_nothing(String start) {
    String half = "x".repeat(Pieces.LONGEST / 2);
    isRefused(start + half + "<b>" + half + "<c>" + half);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"<!-- -->", "<![CDATA[ ]]>"})
  void a_marked_section_ends_at_its_own_end(String whole) throws Exception {
    isRead(whole + "<" + MOST + "<a>");
    isRefused(whole.replace("-->", "->").replace("]]>", "]>") + "<" + MOST + "<a>");
  }

  @Test
  void bytes_come_one_by_one_as_they_come_together() throws Exception {
    var pieces = of("<\u00e9>");
    assertThat(pieces.read()).isEqualTo('<');
    assertThat(pieces.read()).isEqualTo(0xC3);
    assertThat(pieces.read()).isEqualTo(0xA9);
    assertThat(pieces.read()).isEqualTo('>');
    assertThat(pieces.read()).isEqualTo(-1);
    assertThat(pieces.isTooLong()).isFalse();
  }

  @Test
  void why_it_could_not_be_read_on_is_kept() {
    var broken = new IOException("gone");
    var pieces =
        new Pieces(
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw broken;
              }
            });
    assertThat(pieces.failure()).isNull();
    assertThatThrownBy(pieces::read).isSameAs(broken);
    assertThat(pieces.failure()).isSameAs(broken);
    assertThat(pieces.isTooLong()).isFalse();
  }
}
