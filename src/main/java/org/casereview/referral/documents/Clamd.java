package org.casereview.referral.documents;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks a ClamAV daemon, if one is configured, whether a file is malware. */
@Component
public class Clamd {

  private static final int CHUNK = 1 << 16;
  private static final int LONGEST_ANSWER = 4096;

  private final String address;
  private final Duration limit;
  private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1, Clamd::aide);

  /**
   * @param address {@code host:port} or the path of a socket; blank when there is no daemon
   * @param limit how long one file may take
   */
  public Clamd(
      @Value("${casereview.clamd.address:}") String address,
      @Value("${casereview.clamd.limit:60s}") Duration limit) {
    this.address = address.strip();
    this.limit = limit;
    watch.setRemoveOnCancelPolicy(true);
  }

  private static Thread aide(Runnable task) {
    var thread = new Thread(task, "clamd-limit");
    thread.setDaemon(true);
    return thread;
  }

  public boolean isConfigured() {
    return !address.isEmpty();
  }

  public boolean answers() {
    try {
      return ask("zPING", out -> {}).equals("PONG");
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The name of the malware that the file is; empty when it is clean.
   *
   * @throws MalwareCheckDown when the daemon does not answer, or not to the point
   */
  public Optional<String> malware(InputStream file) {
    String answer;
    try {
      answer = ask("zINSTREAM", out -> stream(file, out));
    } catch (IOException e) {
      throw new MalwareCheckDown(e);
    }
    if (answer.equals("stream: OK")) {
      return Optional.empty();
    }
    if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
      return Optional.of(answer.substring("stream: ".length(), answer.length() - 6));
    }
    throw new MalwareCheckDown("clamd answered: " + answer);
  }

  private interface Said {
    void to(OutputStream out) throws IOException;
  }

  private String ask(String command, Said more) throws IOException {
    SocketAddress target = target();
    try (var channel =
        target instanceof UnixDomainSocketAddress
            ? SocketChannel.open(java.net.StandardProtocolFamily.UNIX)
            : SocketChannel.open()) {
      var end = watch.schedule(() -> close(channel), limit.toMillis(), TimeUnit.MILLISECONDS);
      try {
        channel.connect(target);
        OutputStream out = Channels.newOutputStream(channel);
        out.write((command + '\0').getBytes(US_ASCII));
        more.to(out);
        var answer = Channels.newInputStream(channel).readNBytes(LONGEST_ANSWER);
        return new String(answer, US_ASCII).replace("\0", "").strip();
      } finally {
        end.cancel(false);
      }
    }
  }

  private static void stream(InputStream file, OutputStream out) throws IOException {
    byte[] buffer = new byte[CHUNK];
    for (int n = file.read(buffer); n >= 0; n = file.read(buffer)) {
      if (n > 0) {
        out.write(ByteBuffer.allocate(4).putInt(n).array());
        out.write(buffer, 0, n);
      }
    }
    out.write(new byte[4]);
  }

  private SocketAddress target() throws IOException {
    int colon = address.lastIndexOf(':');
    if (address.startsWith("/") || colon < 0) {
      return UnixDomainSocketAddress.of(address);
    }
    var target =
        new InetSocketAddress(
            address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    if (target.isUnresolved()) {
      throw new IOException("There is no host " + target.getHostString() + ".");
    }
    return target;
  }

  /** Whoever waits at the channel wakes up with an exception. */
  private static void close(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      // It is as good as closed.
    }
  }
}
