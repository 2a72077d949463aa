package org.casereview.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * A published step: a diagram binds a service or business rule task to it by {@code ${name}}.
 *
 * <p>A published step stays published, checks its own needs, is idempotent and never asks where it
 * stands.
 */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Step {

  /** The name in the diagram: a verb phrase such as {@code openScreening}. */
  @AliasFor(annotation = Component.class)
  String value();
}
