package org.casereview.referral.web;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.apache.coyote.CloseNowException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file on its way to whoever asked for it, broken off when the right to it ends: a slow line, or
 * a reader that waits, holds no right open.
 *
 * <p>Asked again four times a second; the threat model (A4) allows a second.
 */
final class GoingOut extends FilterInputStream {

  private static final Logger LOG = LoggerFactory.getLogger(GoingOut.class);
  private static final String ENDED =
      "A document was broken off: the right to read it ended while it was sent.";

  private static final long EVERY = Duration.ofMillis(250).toNanos();

  private final BooleanSupplier mayGoOn;
  private long asked = System.nanoTime();

  GoingOut(byte[] content, BooleanSupplier mayGoOn) {
    super(new ByteArrayInputStream(content));
    this.mayGoOn = mayGoOn;
  }

  @Override
  public int read() throws IOException {
    askAgain();
    return super.read();
  }

  @Override
  public int read(byte[] into, int from, int most) throws IOException {
    askAgain();
    return super.read(into, from, most);
  }

  /**
   * The line is cut, so that what came of the file is not taken for the whole of it; as the server
   * does when it can no longer keep what its first line promised.
   */
  private void askAgain() throws IOException {
    if (System.nanoTime() - asked > EVERY) {
      if (!mayGoOn.getAsBoolean()) {
        LOG.info(ENDED);
        throw new CloseNowException(ENDED);
      }
      asked = System.nanoTime();
    }
  }
}
