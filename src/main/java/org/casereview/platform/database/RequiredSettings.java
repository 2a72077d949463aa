package org.casereview.platform.database;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says at once, and all together, what an installation has to set: none of it has a default. */
@Component
class RequiredSettings implements BeanFactoryPostProcessor, EnvironmentAware {

  private Environment environment;

  @Override
  public void setEnvironment(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    var missing = new ArrayList<String>();
    if (!isOn("casereview.database.embedded", false)) {
      require(missing, "spring.datasource.url (the database)");
      require(missing, "spring.datasource.username (the role that the application works as)");
      if (isOn("spring.flyway.enabled", true)) {
        require(missing, "spring.flyway.user (the role that owns the tables and migrates)");
      }
    }
    require(missing, "casereview.keys.file (the encryption keys)");
    if (!missing.isEmpty()) {
      throw new IllegalStateException(sentence(missing));
    }
  }

  private static String sentence(List<String> missing) {
    return "Case Review does not start before you set "
        + String.join(", ", missing)
        + ". To look around with made-up cases, start it with the profile demo.";
  }

  private void require(List<String> missing, String setting) {
    String name = setting.substring(0, setting.indexOf(' '));
    if (environment.getProperty(name, "").isBlank()) {
      missing.add(setting);
    }
  }

  private boolean isOn(String name, boolean otherwise) {
    return environment.getProperty(name, Boolean.class, otherwise);
  }
}
