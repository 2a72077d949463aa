package org.casereview.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The size of the machine that figures were taken on. */
record Machine(int cores, long memoryGigabytes, long syncsPerSecond) {

  static Machine here(Path folder) throws IOException {
    var system =
        (com.sun.management.OperatingSystemMXBean)
            java.lang.management.ManagementFactory.getOperatingSystemMXBean();
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        Math.round(system.getTotalMemorySize() / 1e9),
        syncs(folder));
  }

  /** How often a second 8 kB can be brought safely to the disk, one after the other. */
  private static long syncs(Path folder) throws IOException {
    Path file = Files.createTempFile(folder, "sync", ".tmp");
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      long from = System.nanoTime();
      int count = 0;
      while (System.nanoTime() - from < 1_000_000_000L) {
        channel.write(ByteBuffer.allocate(8192), (count++ % 64) * 8192L);
        channel.force(false);
      }
      return count;
    } finally {
      Files.delete(file);
    }
  }

  @Override
  public String toString() {
    return "%d cores, %d GB of memory, %d syncs of 8 kB a second"
        .formatted(cores, memoryGigabytes, syncsPerSecond);
  }
}
