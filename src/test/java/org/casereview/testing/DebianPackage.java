package org.casereview.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Installs what a test needs from the distribution's packages, on Debian and as root only. */
final class DebianPackage {

  private DebianPackage() {}

  static void install(String name) {
    boolean root = "root".equals(System.getProperty("user.name"));
    if (root && Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      run("apt-get", "update", "-q");
      run("apt-get", "install", "-y", "-q", "--no-install-recommends", name);
    }
  }

  private static void run(String... command) {
    try {
      var started = new ProcessBuilder(command).inheritIO();
      started.environment().putAll(Map.of("DEBIAN_FRONTEND", "noninteractive"));
      started.start().waitFor(10, TimeUnit.MINUTES);
    } catch (IOException e) {
      throw new IllegalStateException(command[0] + " could not be run.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
