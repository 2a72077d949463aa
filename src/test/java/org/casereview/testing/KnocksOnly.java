package org.casereview.testing;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Turns back whoever only wants to know whether they would be let in: nothing is done. */
public class KnocksOnly implements HandlerInterceptor, WebMvcConfigurer {

  public static final String HEADER = "X-Knocks-Only";

  /** A status that the application never answers with. */
  public static final int LET_IN = 299;

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).order(Ordered.LOWEST_PRECEDENCE);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getHeader(HEADER) == null || request.getDispatcherType() == DispatcherType.ERROR) {
      return true;
    }
    response.setStatus(LET_IN);
    return false;
  }
}
