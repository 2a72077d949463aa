package org.casereview.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Seconds of processor time that the application and its database have used. */
record Cpu(double application, double database) {

  private static final double TICKS = 100;

  static Cpu now() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    double database =
        ProcessHandle.allProcesses()
            .filter(p -> p.info().command().orElse("").endsWith("postgres"))
            .filter(Cpu::isOurs)
            .mapToDouble(p -> used(p.pid()))
            .sum();
    return new Cpu(system.getProcessCpuTime() / 1e9, database);
  }

  Cpu since(Cpu before) {
    return new Cpu(application - before.application, database - before.database);
  }

  private static boolean isOurs(ProcessHandle process) {
    return process.parent().map(p -> p.pid() == server || isOurs(p)).orElse(false);
  }

  /** The postmaster, whose children serve the connections. */
  static long server;

  private static double used(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
    } catch (java.nio.file.NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
