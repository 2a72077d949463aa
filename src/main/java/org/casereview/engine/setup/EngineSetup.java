package org.casereview.engine.setup;

import com.fasterxml.uuid.Generators;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.catalina.loader.WebappLoader;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.variable.serializer.DefaultVariableSerializers;
import org.casereview.engine.forms.FormBoundary;
import org.casereview.engine.forms.TooLate;
import org.casereview.engine.identity.StaffDirectoryFactory;
import org.casereview.engine.release.DeploymentGuard;
import org.casereview.engine.release.RefusedReleases;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Everything that makes the engine ours: history, tenants, rights, walls, form boundary, people.
 */
@Configuration(proxyBeanMethods = false)
class EngineSetup {

  /** The kinds of values that may be stored: facts, never documents or objects. */
  private static final Set<String> KEPT =
      Set.of("null", "string", "boolean", "integer", "long", "short", "double", "date");

  @Bean
  static IdGenerator caseReviewIds() {
    var generator = Generators.timeBasedEpochGenerator();
    return () -> generator.generate().toString();
  }

  /** No library comes or goes while the node runs, so that hundreds need not be gone through. */
  @Bean
  static WebServerFactoryCustomizer<TomcatServletWebServerFactory> servicesLookedUpOnce() {
    return server ->
        server.addContextCustomizers(
            context ->
                ((WebappLoader) context.getLoader())
                    .setLoaderInstance(new KnownServices(context.getParentClassLoader())));
  }

  @Bean
  @Order(1)
  static AbstractProcessEnginePlugin reviewEngine(
      ObjectProvider<FormBoundary> boundary,
      ObjectProvider<StaffDirectoryFactory> directory,
      ObjectProvider<PublishedSteps> steps,
      ObjectProvider<DeploymentGuard> guard,
      ObjectProvider<RefusedReleases> refused,
      ObjectProvider<TooLate> tooLate) {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomHistoryLevels(List.of(new ReviewHistory()));
        engine.setIdentityProviderSessionFactory(directory.getObject());
        engine.setResourceAuthorizationProvider(new NoTaskRows());
        engine.setTenantIdProvider(new ForceTenant());
        engine.setJobPriorityProvider(new PeopleFirst());
        engine.setJobExecutorAcquireByPriority(true);
        // Nobody stands above rights and tenants: administrators hold what the release grants them.
        engine.setAdminGroups(new ArrayList<>());
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(boundary.getObject())));
        engine.setCustomPreDeployers(new ArrayList<>(List.of(guard.getObject())));
        var words = new PlainWords(tooLate);
        engine.setCustomPreCommandInterceptorsTxRequired(
            new ArrayList<>(List.of(new ClosedCommands(refused, words))));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
            new ArrayList<>(List.of(new ClosedCommands(refused, words))));
        engine.setCustomPreVariableSerializers(new ArrayList<>(List.of(new PublishedStrings())));
        engine.setExpressionManager(new DrawnExpressions(new StepBeans(steps)));
      }

      @Override
      public void postProcessEngineBuild(ProcessEngine built) {
        var configuration = (ProcessEngineConfigurationImpl) built.getProcessEngineConfiguration();
        var all = (DefaultVariableSerializers) configuration.getVariableSerializers();
        for (var serializer : List.copyOf(all.getSerializers())) {
          if (!KEPT.contains(serializer.getType().getName())) {
            all.removeSerializer(serializer);
          }
        }
      }
    };
  }

  /** The published steps by name; all that an expression can reach. */
  @Bean
  static PublishedSteps publishedSteps(
      ObjectProvider<Map<String, org.camunda.bpm.engine.delegate.JavaDelegate>> delegates) {
    return new PublishedSteps(delegates);
  }
}
