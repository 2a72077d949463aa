package org.casereview.referral.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import org.casereview.referral.carrier.Counted.TooMuch;
import org.junit.jupiter.api.Test;

/** What is unpacked is counted as it comes out, one byte or many at a time. */
class MeasuredStreamTest {

  private static Counted of(int length, int most) {
    return new Counted(new ByteArrayInputStream(new byte[length]), most);
  }

  @Test
  void as_much_as_may_comes_out() throws Exception {
    var many = of(3, 3);
    assertThat(many.readAllBytes()).hasSize(3);
    assertThat(many.count()).isEqualTo(3);
    var one = of(1, 1);
    assertThat(one.read()).isZero();
    assertThat(one.read()).isEqualTo(-1);
    assertThat(one.count()).isEqualTo(1);
  }

  @Test
  void more_than_may_does_not() throws Exception {
    assertThatThrownBy(() -> of(4, 3).readAllBytes()).isInstanceOf(TooMuch.class);
    var one = of(2, 1);
    one.read();
    assertThatThrownBy(one::read).isInstanceOf(TooMuch.class);
  }
}
