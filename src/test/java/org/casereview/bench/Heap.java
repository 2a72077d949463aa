package org.casereview.bench;

import java.lang.management.ManagementFactory;

/** What lives on the heap once everything else was collected. */
final class Heap {

  private Heap() {}

  static long live() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
