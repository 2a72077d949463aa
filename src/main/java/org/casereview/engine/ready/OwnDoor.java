package org.casereview.engine.ready;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.stereotype.Component;

/** The node's own port, asked as from outside. */
@Component
class OwnDoor {

  /** What came back. */
  record Reply(int status, JsonNode body) {

    /** Nothing came back, twice. */
    boolean isSilent() {
      return status == 0;
    }

    boolean isFault() {
      // The engine says so where it means that a right is missing.
      return status >= 500 && !body.toString().contains("AuthorizationException");
    }

    boolean hasRows() {
      return status < 300
          && (body.isArray() && !body.isEmpty()
              || body.path("count").asLong() > 0
              || body.path("total").asLong() > 0
              || !body.path("content").isEmpty());
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ObjectProvider<ServletWebServerApplicationContext> web;
  private final ServerProperties server;
  private final HttpClient http;

  /** A node that has just started is not asked more at once than it has hands for. */
  private final Semaphore hands = new Semaphore(8);

  OwnDoor(ObjectProvider<ServletWebServerApplicationContext> web, ServerProperties server) {
    this.web = web;
    this.server = server;
    this.http =
        HttpClient.newBuilder()
            .proxy(HttpClient.Builder.NO_PROXY)
            .sslContext(OwnCertificate.anyOfThisMachine())
            .build();
  }

  /** Asked once more where nothing came back; a door that stays silent is told as one. */
  CompletableFuture<Reply> ask(String method, String path, String password, boolean asNobody) {
    var request =
        HttpRequest.newBuilder(URI.create(origin() + path))
            .timeout(PATIENCE)
            .header(Nobody.HEADER, password)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (asNobody) {
      String login = Nobody.STAFF_ID + ":" + password;
      request.header(
          "Authorization",
          "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }
    return once(request.build())
        .exceptionallyCompose(silence -> once(request.build()))
        .exceptionally(silence -> new Reply(0, MissingNode.getInstance()));
  }

  private CompletableFuture<Reply> once(HttpRequest request) {
    hands.acquireUninterruptibly();
    return http.sendAsync(request, BodyHandlers.ofString())
        .whenComplete((answer, failure) -> hands.release())
        .thenApply(answer -> new Reply(answer.statusCode(), read(answer.body())));
  }

  private String origin() {
    InetAddress address = server.getAddress();
    String host =
        address == null || address.isAnyLocalAddress()
            ? InetAddress.getLoopbackAddress().getHostAddress()
            : address.getHostAddress();
    return (Ssl.isEnabled(server.getSsl()) ? "https://" : "http://")
        + (host.contains(":") ? "[" + host + "]" : host)
        + ":"
        + web.getObject().getWebServer().getPort();
  }

  private static JsonNode read(String body) {
    try {
      return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (JsonProcessingException page) {
      return MissingNode.getInstance();
    }
  }
}
