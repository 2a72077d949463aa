package org.casereview.engine.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.rest.spi.ProcessEngineProvider;
import org.junit.jupiter.api.Test;

class KnownServicesTest {

  private final AtomicInteger looks = new AtomicInteger();
  private final KnownServices loader =
      new KnownServices(
          new ClassLoader(getClass().getClassLoader()) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
              looks.incrementAndGet();
              return super.getResources(name);
            }
          });

  @Test
  void who_offers_a_service_is_looked_up_once_and_told_each_time() throws IOException {
    String service = "META-INF/services/" + ProcessEngineProvider.class.getName();
    var first = Collections.list(loader.getResources(service));
    assertThat(first).isNotEmpty();
    assertThat(Collections.list(loader.getResources(service))).isEqualTo(first);
    assertThat(looks).hasValue(1);
  }

  @Test
  void whatever_else_is_asked_for_is_looked_up_each_time() throws IOException {
    String other = "META-INF/MANIFEST.MF";
    assertThat(loader.getResources(other).hasMoreElements()).isTrue();
    assertThat(loader.getResources(other).hasMoreElements()).isTrue();
    assertThat(looks).hasValue(2);
  }
}
