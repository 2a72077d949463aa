package org.casereview.engine.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ForwardedHeaderFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Believes the named proxies alone about what a request was before them: its host, its scheme, whom
 * it came from. Where the application stands is believed of nobody.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class NamedProxies extends OncePerRequestFilter {

  private static final String PREFIX = "X-Forwarded-Prefix";

  private final List<IpAddressMatcher> proxies;
  private final ForwardedHeaderFilter believing = new ForwardedHeaderFilter();
  private final ForwardedHeaderFilter forgetting = new ForwardedHeaderFilter();

  NamedProxies(@Value("${casereview.staff-origin.proxies}") Set<String> addresses) {
    proxies = addresses.stream().map(String::strip).map(IpAddressMatcher::new).toList();
    forgetting.setRemoveOnly(true);
  }

  /** A page that tells of a fault is made in a turn of its own, of the request as it came in. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean named = proxies.stream().anyMatch(proxy -> proxy.matches(request.getRemoteAddr()));
    (named ? believing : forgetting).doFilter(new WithoutPrefix(request), response, chain);
  }

  /** With a prefix a path would be read otherwise by those at the doors than by those behind. */
  private static final class WithoutPrefix extends HttpServletRequestWrapper {

    WithoutPrefix(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getHeader(String name) {
      return PREFIX.equalsIgnoreCase(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return PREFIX.equalsIgnoreCase(name)
          ? Collections.emptyEnumeration()
          : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
      return Collections.enumeration(
          Collections.list(super.getHeaderNames()).stream()
              .filter(name -> !PREFIX.equalsIgnoreCase(name))
              .toList());
    }
  }
}
