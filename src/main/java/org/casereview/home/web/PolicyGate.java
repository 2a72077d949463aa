package org.casereview.home.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casereview.casefile.UnknownCase;
import org.casereview.home.CaseReach;
import org.casereview.home.CaseReach.Answer;
import org.casereview.policy.Action;
import org.casereview.policy.Policy;
import org.casereview.policy.Reach;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Asks the policy table before anything is done; what stands in no row is not done at all. */
@Component
class PolicyGate implements HandlerInterceptor {

  private static final String ROLE = "ROLE_";

  private final Policy policy;
  private final CaseReach cases;

  PolicyGate(Policy policy, CaseReach cases) {
    this.policy = policy;
    this.cases = cases;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof HandlerMethod method) || PolicyRoutes.isOfErrors(method)) {
      return true;
    }
    var route =
        PolicyRoutes.of(
            request.getMethod(),
            request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    var action = route.flatMap(policy::at);
    String number = action.filter(Action::isAboutCases).isPresent() ? caseNumber(request) : null;
    var answer = action.map(it -> answer(it.of(roles()), number)).orElse(Answer.NOTHING_THERE);
    if (answer == Answer.YES) {
      return true;
    }
    boolean told = answer == Answer.TOLD_NO;
    if (request.getRequestURI().startsWith("/api/")) {
      throw told
          ? problem(HttpStatus.FORBIDDEN, "Refused", action.get().told())
          : problem(HttpStatus.NOT_FOUND, "Not found", new UnknownCase().getMessage());
    }
    if (number != null && (told || answer == Answer.OPEN_ALREADY)) {
      // The page of the case says why its file is closed and what opens it, or shows it.
      response.sendRedirect("/cases/" + number);
    } else {
      response.sendError(HttpStatus.NOT_FOUND.value());
    }
    return false;
  }

  private Answer answer(Set<Reach> allowed, String number) {
    if (allowed.stream().anyMatch(Reach::letsAnyCase)) {
      return Answer.YES;
    }
    if (number != null) {
      return allowed.equals(Set.of(Reach.NO)) ? Answer.NOTHING_THERE : cases.of(allowed, number);
    }
    if (allowed.stream().anyMatch(Reach::lets)) {
      return Answer.YES;
    }
    return allowed.contains(Reach.TOLD_NO) ? Answer.TOLD_NO : Answer.NOTHING_THERE;
  }

  /** Known to whatever would have answered: what asks for options is no controller of ours. */
  private static RuntimeException problem(HttpStatus status, String title, String sentence) {
    var problem = ProblemDetail.forStatusAndDetail(status, sentence);
    problem.setTitle(title);
    return new ErrorResponseException(status, problem, null);
  }

  private Collection<String> roles() {
    var login = SecurityContextHolder.getContext().getAuthentication();
    if (login == null || login instanceof AnonymousAuthenticationToken) {
      return List.of(Policy.NOT_LOGGED_IN);
    }
    return policy.rolesOf(
        login.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .filter(name -> name.startsWith(ROLE))
            .map(name -> name.substring(ROLE.length()))
            .toList());
  }

  /** Of the case that a request is about; null where it is about none. */
  private static String caseNumber(HttpServletRequest request) {
    var named = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    if (!(named instanceof Map<?, ?> parts)) {
      return null;
    }
    var number = parts.containsKey("caseNumber") ? parts.get("caseNumber") : parts.get("number");
    return number == null ? null : number.toString();
  }
}
