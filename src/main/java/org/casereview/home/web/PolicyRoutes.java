package org.casereview.home.web;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casereview.policy.Policy;
import org.casereview.policy.Route;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page and call stands in the policy table, or the node does not start. */
@Component
class PolicyRoutes implements SmartInitializingSingleton {

  private final Policy policy;
  private final RequestMappingHandlerMapping mapping;

  PolicyRoutes(
      Policy policy,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
    this.policy = policy;
    this.mapping = mapping;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var served = served();
    Set<String> missing = new TreeSet<>();
    served.stream()
        .filter(route -> policy.at(route).isEmpty())
        .forEach(route -> missing.add(route + " stands in no row of the policy table"));
    policy.actions().stream()
        .flatMap(action -> action.routes().stream())
        .filter(route -> !served.contains(route))
        .forEach(route -> missing.add(route + " stands in the policy table, and is not there"));
    if (!missing.isEmpty()) {
      throw new IllegalStateException(String.join("; ", missing) + ".");
    }
  }

  /** What the application answers. */
  Set<Route> served() {
    return mapping.getHandlerMethods().entrySet().stream()
        .filter(entry -> !isOfErrors(entry.getValue()))
        .flatMap(entry -> routes(entry.getKey()))
        .collect(Collectors.toSet());
  }

  /** The page of an error answers for whatever was refused before. */
  static boolean isOfErrors(HandlerMethod method) {
    return ErrorController.class.isAssignableFrom(method.getBeanType());
  }

  private static Stream<Route> routes(RequestMappingInfo info) {
    var methods = info.getMethodsCondition().getMethods();
    return info.getPatternValues().stream()
        .flatMap(
            address ->
                methods.isEmpty()
                    ? Stream.of(new Route("ANY", named(address)))
                    : methods.stream().map(method -> new Route(method.name(), named(address))));
  }

  /** A pattern without what its parts have to look like. */
  static String named(String pattern) {
    return pattern.replaceAll("\\{(\\w+):[^/]+}", "{$1}");
  }

  /** Where a request is answered. */
  static Optional<Route> of(String method, Object pattern) {
    return pattern == null
        ? Optional.empty()
        : Optional.of(new Route(method.equals("HEAD") ? "GET" : method, named(pattern.toString())));
  }
}
