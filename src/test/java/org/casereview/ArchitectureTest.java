package org.casereview;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.EntityManager;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.Step;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules of the house for the border of the engine (design.md, section 10). */
@AnalyzeClasses(packages = "org.casereview", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ENGINE = "..casereview.engine..";
  private static final String PROCESS = "..casereview.*.process..";

  private static final DescribedPredicate<JavaClass> GLUE =
      describe(
          "steps and form recorders",
          c ->
              c.isAnnotatedWith(Step.class)
                  || (c.isAssignableTo(FormRecorder.class) && !c.isInterface()));

  private static final DescribedPredicate<JavaClass> STORES =
      assignableTo(Repository.class)
          .or(assignableTo(EntityManager.class))
          .or(assignableTo(JdbcOperations.class))
          .or(assignableTo(JdbcClient.class))
          .as("repositories and the database");

  private static final DescribedPredicate<JavaClass> ENGINE_SERVICES =
      resideInAPackage("org.camunda..")
          .and(simpleNameEndingWith("Service").or(simpleNameEndingWith("ProcessEngine")))
          .as("services of the engine");

  @ArchTest
  static final ArchRule the_engine_stays_in_its_adapter =
      noClasses()
          .that()
          .resideOutsideOfPackages(ENGINE, PROCESS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.camunda..")
          .because("the day we leave this engine has to be a rename, not a rewrite");

  @ArchTest
  static final ArchRule steps_are_published_and_kept_inside =
      classes()
          .that()
          .areAnnotatedWith(Step.class)
          .should()
          .bePackagePrivate()
          .andShould()
          .resideInAPackage(PROCESS)
          .andShould()
          .implement(JavaDelegate.class)
          .because("only a diagram calls a step, by its published name");

  @ArchTest
  static final ArchRule what_the_engine_calls_is_published =
      classes()
          .that()
          .implement(JavaDelegate.class)
          .and()
          .resideOutsideOfPackage(ENGINE)
          .should()
          .beAnnotatedWith(Step.class)
          .because("a bean that no word is published for cannot be drawn");

  @ArchTest
  static final ArchRule recorders_are_kept_inside =
      classes()
          .that()
          .implement(FormRecorder.class)
          .should()
          .bePackagePrivate()
          .andShould()
          .resideInAnyPackage(PROCESS, "..engine.forms..")
          .because("only the form boundary calls a recorder");

  @ArchTest
  static final ArchRule glue_touches_no_database_and_no_engine_service =
      noClasses()
          .that(GLUE)
          .should()
          .dependOnClassesThat(STORES)
          .orShould()
          .dependOnClassesThat(ENGINE_SERVICES)
          .because("a step reads, calls one business method and sets routing facts");

  @ArchTest
  static final ArchRule nobody_asks_where_it_stands =
      noClasses()
          .should()
          .callMethodWhere(
              describe(
                  "the place in the drawing is asked for",
                  call ->
                      call.getTargetOwner().isAssignableTo(DelegateExecution.class)
                          && call.getName().matches("getCurrentActivity(Id|Name)")))
          .because("a process owner may put a step anywhere, twice or not at all");

  @ArchTest
  static final ArchRule errors_of_the_drawing_are_thrown_by_glue_only =
      noClasses()
          .that()
          .resideOutsideOfPackage(PROCESS)
          .should()
          .callConstructorWhere(
              describe(
                  "a BPMN error is made",
                  call -> call.getTargetOwner().isEquivalentTo(BpmnError.class)))
          .because("a business rule does not know that there is a drawing");

  @ArchTest
  static final ArchRule variables_go_through_their_published_constants =
      noClasses()
          .that()
          .resideInAPackage(PROCESS)
          .should()
          .callMethodWhere(
              describe(
                  "a variable is used by its bare name",
                  call ->
                      call.getTargetOwner().isAssignableTo(VariableScope.class)
                          && call.getName()
                              .matches("(set|get|has|remove)Variables?(Local|Typed)?")))
          .because("only published names and types may reach the engine's tables");
}
