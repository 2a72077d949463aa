package org.casereview.engine.ready;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.casereview.engine.ready.OwnDoor.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * How a node asks its own port: through TLS, a few at a time, once more, and never through a proxy.
 */
@Timeout(60)
class OwnDoorTest {

  private HttpServer server;
  private final ServerProperties settings = new ServerProperties();

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  /** An answer that breaks off: the client itself asks again only where not a letter came. */
  @Test
  void an_answer_that_broke_off_is_asked_for_once_more() throws IOException {
    try (var raw = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      var door = door(raw.getLocalPort());
      var reply = CompletableFuture.supplyAsync(() -> door.ask("GET", "/", "x", true).join());
      says(raw, "HTTP/1.1 2");
      says(raw, "HTTP/1.1 204 No Content\r\n\r\n");
      assertThat(reply.join().status()).isEqualTo(204);
    }
  }

  private static void says(ServerSocket raw, String answer) throws IOException {
    raw.setSoTimeout(10_000);
    try (var one = raw.accept()) {
      var asked = new BufferedReader(new InputStreamReader(one.getInputStream(), US_ASCII));
      while (!asked.readLine().isEmpty()) {
        // To the end of what is asked: a connection that is closed before is broken otherwise.
      }
      one.getOutputStream().write(answer.getBytes(US_ASCII));
    }
  }

  @Test
  void a_door_with_tls_is_asked_though_its_certificate_is_for_another_name(@TempDir Path folder)
      throws Exception {
    var https = HttpsServer.create(anyPort(), 0);
    https.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder.resolve("own.p12"))));
    settings.setSsl(new Ssl());
    opens(https, exchange -> exchange.sendResponseHeaders(401, -1));
    assertThat(asked().status()).isEqualTo(401);
  }

  @Test
  void what_brings_no_answer_is_asked_once_more_and_then_told() throws IOException {
    var times = new AtomicInteger();
    opens(
        HttpServer.create(anyPort(), 0),
        exchange -> {
          if (times.incrementAndGet() == 1) {
            exchange.close();
          } else {
            exchange.sendResponseHeaders(204, -1);
          }
        });
    assertThat(asked().status()).isEqualTo(204);
    assertThat(times).hasValue(2);
    server.stop(0);
    assertThat(asked().isSilent()).isTrue();
    var nobody = new Nobody();
    var probes = new DoorProbes(door());
    assertThat(nobody.during(() -> probes.open(nobody)))
        .contains("/api/cases does not answer, so that nobody knows whom it would let in");
  }

  @Test
  void no_more_than_eight_are_asked_at_once() throws IOException {
    var inside = new AtomicInteger();
    var most = new AtomicInteger();
    var together = new CyclicBarrier(8);
    opens(
        HttpServer.create(anyPort(), 0),
        exchange -> {
          most.accumulateAndGet(inside.incrementAndGet(), Math::max);
          await(together);
          inside.decrementAndGet();
          exchange.sendResponseHeaders(204, -1);
        });
    var door = door();
    var all = IntStream.range(0, 24).mapToObj(i -> door.ask("GET", "/" + i, "x", false)).toList();
    assertThat(all.stream().map(CompletableFuture::join)).allMatch(reply -> reply.status() == 204);
    assertThat(most).hasValue(8);
  }

  private static void await(CyclicBarrier together) throws IOException {
    try {
      together.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException
        | BrokenBarrierException
        | java.util.concurrent.TimeoutException e) {
      throw new IOException(e);
    }
  }

  private void opens(HttpServer with, HttpHandler handler) {
    server = with;
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", handler);
    server.start();
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private Reply asked() {
    return door().ask("GET", "/", "x", true).join();
  }

  private OwnDoor door() {
    return door(server.getAddress().getPort());
  }

  private OwnDoor door(int port) {
    var context =
        new ServletWebServerApplicationContext() {
          @Override
          public WebServer getWebServer() {
            return new AtPort(port);
          }
        };
    return new OwnDoor(
        new ObjectProvider<>() {
          @Override
          public ServletWebServerApplicationContext getObject() {
            return context;
          }
        },
        settings);
  }

  private record AtPort(int port) implements WebServer {
    @Override
    public void start() {}

    @Override
    public void stop() {}

    @Override
    public int getPort() {
      return port;
    }
  }

  private static SSLContext selfSigned(Path file) throws Exception {
    String[] made = {
      Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
      "-genkeypair",
      "-alias",
      "own",
      "-keyalg",
      "EC",
      "-dname",
      "CN=case-review.example",
      "-storetype",
      "PKCS12",
      "-keystore",
      file.toString(),
      "-storepass",
      "changeit"
    };
    assertThat(new ProcessBuilder(made).redirectErrorStream(true).start().waitFor()).isZero();
    var store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      store.load(in, "changeit".toCharArray());
    }
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, "changeit".toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }
}
