package org.casereview.engine.setup;

import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.server.Ssl;
import org.springframework.stereotype.Component;

/**
 * Says at start when staff could come to the node and nobody of them could log in: the cookie of a
 * login is kept where TLS is known of, by the node or by a proxy that it believes.
 */
@Component
class LoginReach implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(LoginReach.class);
  private static final Set<String> LOCAL = Set.of("localhost", "[::1]");

  private final Set<String> hosts;
  private final Set<String> proxies;
  private final boolean tls;

  LoginReach(
      @Value("${casereview.staff-origin.hosts}") Set<String> hosts,
      @Value("${casereview.staff-origin.proxies}") Set<String> proxies,
      ServerProperties server) {
    this.hosts = hosts;
    this.proxies = proxies;
    this.tls = Ssl.isEnabled(server.getSsl());
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (proxies.isEmpty() && !tls) {
      hosts.stream()
          .map(String::strip)
          .filter(Predicate.not(LoginReach::isLocal))
          .sorted()
          .findFirst()
          .ifPresent(LoginReach::warn);
    }
  }

  private static void warn(String host) {
    LOG.warn(
        "Nobody can log in under {}: set casereview.staff-origin.proxies to the addresses of the"
            + " proxies that end TLS, or let the node serve TLS itself (server.ssl.bundle).",
        host);
  }

  private static boolean isLocal(String host) {
    return LOCAL.contains(host) || host.endsWith(".localhost") || host.startsWith("127.");
  }
}
