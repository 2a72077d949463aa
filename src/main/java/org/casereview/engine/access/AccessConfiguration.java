package org.casereview.engine.access;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.Map;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.casereview.engine.EngineLogin;
import org.casereview.engine.forms.TaskDesk;
import org.casereview.engine.ready.Nobody;
import org.casereview.engine.release.RefusedReleases;
import org.casereview.people.People;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.transaction.PlatformTransactionManager;

/** One login for our pages, the API, Tasklist, Cockpit and Admin; the engine's REST apart. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  private static final PathPatternRequestMatcher.Builder PATHS =
      PathPatternRequestMatcher.withDefaults();
  private static final RequestMatcher WEBAPPS = PATHS.matcher("/camunda/**");
  private static final RequestMatcher FIRST_ADMINISTRATOR =
      new OrRequestMatcher(
          PATHS.matcher("/camunda/api/admin/setup/**"),
          PATHS.matcher("/camunda/app/admin/{engine}/setup/**"));

  /** By another name, or the same one in other letters, there is no webapp that could answer. */
  private static final RequestMatcher NO_WEBAPP =
      PATHS.matcher("/camunda/app/{app:(?!(?:admin|cockpit|tasklist|welcome)$).*}/**");

  private static final String OUR_POLICY =
      "default-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'none';"
          + " object-src 'none'";

  @Bean
  PasswordEncoder passwordEncoder() {
    return new BCryptPasswordEncoder();
  }

  /** Each filter of each call would be measured, for nobody: metrics are not exposed. */
  @Bean
  SecurityObservationSettings unobserved() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  ClaimDoor claimDoor(TaskDesk desk, EngineLogin login) {
    return new ClaimDoor(desk, login);
  }

  /** A filter bean would be put before everything; the chains place it themselves. */
  @Bean
  FilterRegistrationBean<ClaimDoor> claimDoorOnlyInChains(ClaimDoor claims) {
    var registration = new FilterRegistrationBean<>(claims);
    registration.setEnabled(false);
    return registration;
  }

  /** Programs only: no session, no cookie, a name and password at each call. */
  @Bean
  @Order(1)
  SecurityFilterChain engineRest(
      HttpSecurity http,
      People people,
      Nobody nobody,
      SessionAge age,
      ClaimDoor claims,
      RefusedReleases refused)
      throws Exception {
    return http.securityMatcher(PATHS.matcher("/engine-rest/**"))
        .authenticationProvider(new NobodysLogin(nobody))
        .csrf(csrf -> csrf.ignoringRequestMatchers(Caller::isOfNoBrowser))
        .httpBasic(withDefaults())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            rules ->
                rules
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(PATHS.matcher("/engine-rest/engine/**"))
                    .denyAll()
                    .anyRequest()
                    .authenticated())
        .addFilterBefore(new ActingPerson(people, nobody, age), AuthorizationFilter.class)
        .addFilterAfter(new SideDoors("/engine-rest", refused), AuthorizationFilter.class)
        .addFilterAfter(claims, SideDoors.class)
        .addFilterAfter(new LateDoor(), ClaimDoor.class)
        .build();
  }

  /** People: one session for everything, and Basic on the API. */
  @Bean
  @Order(2)
  SecurityFilterChain pages(
      HttpSecurity http,
      People people,
      Nobody nobody,
      SessionAge age,
      ClaimDoor claims,
      RefusedReleases refused,
      PlatformTransactionManager transactions)
      throws Exception {
    return http.authenticationProvider(new NobodysLogin(nobody))
        .csrf(csrf -> csrf.ignoringRequestMatchers(WEBAPPS, Caller::isAProgram))
        .formLogin(form -> form.loginPage("/login").permitAll().defaultSuccessUrl("/", false))
        .httpBasic(withDefaults())
        .sessionManagement(sessions -> sessions.addSessionAuthenticationStrategy(age))
        .logout(
            logout ->
                logout
                    .logoutRequestMatcher(
                        new OrRequestMatcher(
                            PATHS.matcher(HttpMethod.POST, "/logout"),
                            PATHS.matcher(
                                HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout")))
                    .deleteCookies("CRSESSION")
                    .defaultLogoutSuccessHandlerFor(
                        (request, response, login) -> response.setStatus(204), WEBAPPS))
        .exceptionHandling(
            errors ->
                errors
                    .defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                        new OrRequestMatcher(
                            PATHS.matcher("/camunda/api/**"), PATHS.matcher("/api/**")))
                    .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"), AnyRequestMatcher.INSTANCE))
        .headers(
            headers ->
                headers.addHeaderWriter(
                    new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(WEBAPPS),
                        new ContentSecurityPolicyHeaderWriter(OUR_POLICY))))
        .authorizeHttpRequests(
            rules ->
                rules
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(
                        FIRST_ADMINISTRATOR,
                        PATHS.matcher("/camunda/api/admin/auth/user/{engine}/login/**"))
                    .denyAll()
                    .requestMatchers(
                        // With any query: a refused "/login?logout" would be where one lands next.
                        PATHS.matcher("/login"),
                        PATHS.matcher("/css/**"),
                        PATHS.matcher("/js/**"),
                        PATHS.matcher("/images/**"),
                        PATHS.matcher("/favicon.ico"),
                        PATHS.matcher("/actuator/health"))
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .addFilterBefore(
            new NotThere(new OrRequestMatcher(FIRST_ADMINISTRATOR, NO_WEBAPP)), CsrfFilter.class)
        .addFilterBefore(new ActingPerson(people, nobody, age), AuthorizationFilter.class)
        .addFilterAfter(new SideDoors("/camunda/api/engine", refused), AuthorizationFilter.class)
        .addFilterAfter(claims, SideDoors.class)
        .addFilterAfter(new LateDoor(), ClaimDoor.class)
        .addFilterAfter(new PluginReads(transactions), LateDoor.class)
        .build();
  }

  @Bean
  static FilterRegistrationBean<Filter> webappLogin() {
    return engineLogin(
        new ContainerBasedAuthenticationFilter(), "/camunda/app/*", "/camunda/api/*");
  }

  @Bean
  static FilterRegistrationBean<Filter> restLogin() {
    return engineLogin(new ProcessEngineAuthenticationFilter(), "/engine-rest/*");
  }

  private static FilterRegistrationBean<Filter> engineLogin(Filter filter, String... paths) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setInitParameters(
        Map.of("authentication-provider", StaffAuthentication.class.getName()));
    registration.addUrlPatterns(paths);
    registration.setOrder(0);
    registration.setName(filter.getClass().getSimpleName());
    return registration;
  }
}
