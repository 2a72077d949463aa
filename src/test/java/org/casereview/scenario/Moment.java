package org.casereview.scenario;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/** The stretches of an import in which the application is killed, at a random moment of each. */
enum Moment {
  /** While it starts, migrates, deploys and goes on with what was left. */
  STARTING {
    @Override
    String kill(OtherJvm app, Committed committed, KilledPackages packages, Random random)
        throws Exception {
      int after = random.nextInt(12_000);
      pause(after);
      app.kill();
      return "STARTING, after " + after + " ms";
    }
  },
  /** While a package comes in. */
  UPLOAD {
    @Override
    String kill(OtherJvm app, Committed committed, KilledPackages packages, Random random)
        throws Exception {
      app.ready();
      int after = random.nextInt(1_000);
      var answer = packages.send(app, Slow::new);
      pause(after);
      app.kill();
      return "UPLOAD, after " + after + " ms, " + end(answer);
    }
  },
  /** From the last byte of a package on: it is looked through, kept, answered. */
  LOOKING {
    @Override
    String kill(OtherJvm app, Committed committed, KilledPackages packages, Random random)
        throws Exception {
      app.ready();
      int after = random.nextInt(packages.lookedThroughWithin());
      var answer = packages.send(app, UnaryOperator.identity());
      pause(after);
      app.kill();
      return "LOOKING, after " + after + " ms, " + end(answer);
    }
  },
  /** While referrals are taken and processes started. */
  TAKING {
    @Override
    String kill(OtherJvm app, Committed committed, KilledPackages packages, Random random)
        throws Exception {
      long left = random.nextLong(takes(app, committed, packages));
      reached(committed, left);
      pause(random.nextInt(150));
      app.kill();
      return "TAKING, " + committed.left() + " left";
    }
  },
  /** Around the last block and the end of the package. */
  COMPLETION {
    @Override
    String kill(OtherJvm app, Committed committed, KilledPackages packages, Random random)
        throws Exception {
      takes(app, committed, packages);
      reached(committed, 50);
      pause(random.nextInt(300));
      app.kill();
      return "COMPLETION, " + committed.left() + " left";
    }
  };

  /** Kills it, and says when that was. */
  abstract String kill(OtherJvm app, Committed committed, KilledPackages packages, Random random)
      throws Exception;

  /** Something is being taken: what was left before, or the next package. */
  private static long takes(OtherJvm app, Committed committed, KilledPackages packages)
      throws Exception {
    app.ready();
    if (committed.left() == 0) {
      packages.send(app, UnaryOperator.identity()).get(2, TimeUnit.MINUTES);
    }
    return Math.max(1, committed.left());
  }

  private static void reached(Committed committed, long left) throws SQLException {
    while (committed.left() > left) {
      LockSupport.parkNanos(2_000_000);
    }
  }

  static void pause(int millis) {
    long end = System.nanoTime() + millis * 1_000_000L;
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(Math.max(1, end - System.nanoTime()));
    }
  }

  private static String end(java.util.concurrent.Future<?> answer) throws InterruptedException {
    try {
      answer.get(1, TimeUnit.MINUTES);
      return "answered";
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException) {
        return "not answered";
      }
      throw new AssertionError(e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("The line was not cut with the node.", e);
    }
  }

  /** A line that takes a second for a package of any size. */
  private static final class Slow extends FilterInputStream {

    private final int piece;

    Slow(InputStream in) {
      super(in);
      piece = available(in) / 100 + 1;
    }

    private static int available(InputStream in) {
      try {
        return in.available();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      pause(10);
      return super.read(into, from, Math.min(length, piece));
    }
  }
}
