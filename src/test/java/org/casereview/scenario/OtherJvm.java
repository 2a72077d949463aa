package org.casereview.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Case Review in a JVM of its own, which can be killed. */
final class OtherJvm implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final Path log;
  private final Process process;
  private final int port;
  private final HttpClient http = HttpClient.newHttpClient();

  private OtherJvm(Path folder, Path log, Process process, int port) {
    this.folder = folder;
    this.log = log;
    this.process = process;
    this.port = port;
  }

  /** The demonstration, without its made-up cases, on the data of a folder. */
  static OtherJvm demo(Path folder, String... arguments) throws IOException {
    var all =
        new ArrayList<>(
            List.of(
                "--spring.profiles.active=demo",
                "--casereview.demo.seed=false",
                // What a killed node had in hand is free again as soon as a test may wait for it.
                "--camunda.bpm.job-execution.lock-time-in-millis=10000",
                "--camunda.bpm.job-execution.wait-time-in-millis=100",
                "--camunda.bpm.job-execution.max-wait=500",
                "--casereview.database.folder=" + folder.resolve("database"),
                "--casereview.keys.file=" + folder.resolve("keys.json"),
                "--casereview.spool=" + folder.resolve("spool")));
    all.addAll(List.of(arguments));
    return plain(folder, all.toArray(new String[0]));
  }

  /** The demonstration on a database that outlives it, and that others may use too. */
  static OtherJvm node(Path folder, String databaseUrl, String... arguments) throws IOException {
    var all =
        new ArrayList<>(
            List.of(
                "--casereview.database.embedded=false",
                "--spring.datasource.url=" + databaseUrl,
                "--spring.datasource.username=casereview_app",
                "--spring.datasource.password=",
                "--spring.flyway.user=casereview_owner",
                "--spring.flyway.password="));
    all.addAll(List.of(arguments));
    return demo(folder, all.toArray(new String[0]));
  }

  static OtherJvm plain(Path folder, String... arguments) throws IOException {
    Files.createDirectories(folder);
    int port = freePort();
    Path log = Files.createTempFile(folder, "run", ".log");
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                // A fifth of its start would go to looking through classes that every run looks at.
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote",
                "-XX:+UseSerialGC",
                // Else all that is alive is gone through each time that the classes have doubled.
                "-XX:MetaspaceSize=256m",
                "-Xmx512m",
                "-Duser.timezone=UTC",
                "-cp",
                classPath(),
                "org.casereview.CaseReview",
                "--server.port=" + port));
    command.addAll(List.of(arguments));
    var process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    return new OtherJvm(folder, log, process, port);
  }

  /** As a user has it: without the classes of the tests, which Spring would find as well. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  OtherJvm ready() {
    until(() -> log().contains("Started CaseReview"));
    until(this::isOpenToPeople);
    return this;
  }

  private boolean isOpenToPeople() {
    try {
      return http.send(request("manager", "/api/cases?size=1").build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What it said when it did not start. */
  String refusal() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("It runs, and should not:\n" + tail());
    }
    if (process.exitValue() == 0) {
      throw new AssertionError("It ended as if all were well:\n" + tail());
    }
    return log();
  }

  void until(BooleanSupplier reached) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!reached.getAsBoolean()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new AssertionError("It was not reached:\n" + tail());
      }
      Thread.onSpinWait();
      java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
    }
  }

  JsonNode get(String login, String path) {
    return json(request(login, path).GET().build());
  }

  JsonNode post(String login, String path, String type, byte[] body) {
    return json(
        request(login, path)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body))
            .build());
  }

  HttpRequest.Builder request(String login, String path) {
    String basic = Base64.getEncoder().encodeToString((login + ":demo").getBytes(UTF_8));
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(PATIENCE)
        .header("Authorization", "Basic " + basic);
  }

  /** Whatever it answers, at once or when it is done. */
  CompletableFuture<HttpResponse<String>> answer(HttpRequest request) {
    return http.sendAsync(request, BodyHandlers.ofString());
  }

  private JsonNode json(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new AssertionError(answer.statusCode() + " " + answer.body() + "\n" + tail());
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new AssertionError(tail(), e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  long pid() {
    return process.pid();
  }

  int port() {
    return port;
  }

  /** As a power cut does: without any chance to tidy up. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** The same for the database below it. */
  void killDatabase() throws Exception {
    var postmaster = ProcessHandle.of(Long.parseLong(postmasterFile().get(0).trim())).orElseThrow();
    postmaster.destroyForcibly();
    postmaster.onExit().get(1, TimeUnit.MINUTES);
  }

  String databaseUrl() throws IOException {
    return "jdbc:postgresql://localhost:" + postmasterFile().get(3).trim() + "/casereview";
  }

  private List<String> postmasterFile() throws IOException {
    return Files.readAllLines(folder.resolve("database/postmaster.pid"));
  }

  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private String tail() {
    String all = log();
    return all.substring(Math.max(0, all.length() - 6_000));
  }

  @Override
  public void close() throws Exception {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      kill();
    }
  }
}
