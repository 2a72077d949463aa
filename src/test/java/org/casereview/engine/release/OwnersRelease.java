package org.casereview.engine.release;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;

/** Releases other files as the start of the program would, by the same way and its guard. */
public final class OwnersRelease {

  private OwnersRelease() {}

  /** The files that are released now. */
  public static Map<String, byte[]> now(ApplicationContext application) {
    return new TreeMap<>(application.getBean(ReleaseSet.class).files());
  }

  /** A set that is refused leaves the one before it in force. */
  public static void release(ApplicationContext application, Map<String, byte[]> set) {
    var before = now(application);
    var files = application.getBean(ReleaseSet.class).files();
    replace(files, set);
    try {
      application.getBean(Release.class).afterSingletonsInstantiated();
    } catch (IllegalStateException refused) {
      replace(files, before);
      throw refused;
    }
  }

  private static void replace(Map<String, byte[]> files, Map<String, byte[]> by) {
    files.clear();
    files.putAll(by);
  }
}
