package org.casereview.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real ClamAV daemon on a loopback port that knows one signature: that of the EICAR file. */
public final class ClamDaemon implements AutoCloseable {

  private static final Path PROGRAM = Path.of("/usr/sbin/clamd");
  private static final String EICAR = "44d88612fea8a8f36de82e1278abb02f:68:Eicar-Test\n";

  private final Process process;
  private final int port;

  private ClamDaemon(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** The daemon, which answers a moment later; empty when the machine has none to give. */
  public static Optional<ClamDaemon> start(Path folder) throws IOException {
    if (!Files.isExecutable(PROGRAM)) {
      DebianPackage.install("clamav-daemon");
    }
    if (!Files.isExecutable(PROGRAM)) {
      return Optional.empty();
    }
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Path signatures = Files.createDirectories(folder.resolve("signatures"));
    Files.writeString(signatures.resolve("eicar.hdb"), EICAR);
    Path settings =
        Files.writeString(
            folder.resolve("clamd.conf"),
            """
            TCPSocket %d
            TCPAddr 127.0.0.1
            LocalSocket %s
            DatabaseDirectory %s
            TemporaryDirectory %s
            Foreground yes
            MaxThreads 2
            """
                .formatted(port, folder.resolve("clamd.sock"), signatures, folder));
    var process =
        new ProcessBuilder(PROGRAM.toString(), "--config-file=" + settings)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("clamd.log").toFile())
            .start();
    return Optional.of(new ClamDaemon(process, port));
  }

  /** Its addresses: a port and a socket of the file system. */
  public Stream<String> addresses(Path folder) {
    return Stream.of("127.0.0.1:" + port, folder.resolve("clamd.sock").toString());
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
