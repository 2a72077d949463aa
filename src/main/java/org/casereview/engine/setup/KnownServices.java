package org.casereview.engine.setup;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.web.embedded.tomcat.TomcatEmbeddedWebappClassLoader;

/** Remembers which libraries offer a service: the engine's REST looks for itself at each call. */
final class KnownServices extends TomcatEmbeddedWebappClassLoader {

  private static final String SERVICES = "META-INF/services/";
  private final Map<String, List<URL>> known = new ConcurrentHashMap<>();

  KnownServices(ClassLoader parent) {
    super(parent);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    if (!name.startsWith(SERVICES)) {
      return super.getResources(name);
    }
    var found = known.get(name);
    if (found == null) {
      found = Collections.list(super.getResources(name));
      known.put(name, found);
    }
    return Collections.enumeration(found);
  }
}
