package org.casereview;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Date;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

/** The rules of the house for every class (design.md, section 10). */
@AnalyzeClasses(packages = "org.casereview", importOptions = ImportOption.DoNotIncludeTests.class)
class CodeRulesTest {

  private static final String ENGINE = "..casereview.engine..";

  private static final DescribedPredicate<JavaAccess<?>> OWN_TIME =
      describe("the time of the machine", CodeRulesTest::asksTheMachineForTheTime);

  @ArchTest
  static final ArchRule records_are_kept_inside =
      classes()
          .that()
          .areAnnotatedWith(Entity.class)
          .or()
          .areAssignableTo(Repository.class)
          .should()
          .bePackagePrivate()
          .allowEmptyShould(true)
          .because("a capability is used through its service, which keeps its rules");

  @ArchTest
  static final ArchRule time_comes_from_the_one_clock =
      noClasses()
          .that()
          .doNotHaveSimpleName("ClockConfiguration")
          .should()
          .accessTargetWhere(OWN_TIME)
          .because("deadlines are tested by moving one clock, which the engine shares");

  @ArchTest
  static final ArchRule nothing_is_injected_into_fields =
      noFields()
          .should(
              new ArchCondition<>("be filled by the container") {
                @Override
                public void check(
                    com.tngtech.archunit.core.domain.JavaField field, ConditionEvents events) {
                  boolean filled = isFilled(field);
                  events.add(new SimpleConditionEvent(field, filled, field.getFullName()));
                }
              })
          .because("a constructor says what a class needs");

  @ArchTest
  static final ArchRule nobody_swallows_every_failure =
      classes()
          .that()
          .resideOutsideOfPackage(ENGINE)
          .should(
              new ArchCondition<>("not catch Exception") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  type.getCodeUnits().stream()
                      .flatMap(unit -> unit.getTryCatchBlocks().stream())
                      .filter(
                          block ->
                              block.getCaughtThrowables().stream()
                                  .anyMatch(t -> t.isEquivalentTo(Exception.class)))
                      .forEach(
                          block ->
                              events.add(
                                  SimpleConditionEvent.violated(
                                      type, block.getSourceCodeLocation().toString())));
                }
              })
          .because("an unknown failure has to become an incident that somebody sees");

  @ArchTest
  static final ArchRule pages_stand_at_the_edge =
      classes()
          .that()
          .areMetaAnnotatedWith(Controller.class)
          .or()
          .areAnnotatedWith(Controller.class)
          .should()
          .resideInAnyPackage("..web..", "..casereview.home..", ENGINE)
          .allowEmptyShould(true)
          .because("what the world may ask for is found in one place of each capability");

  @ArchTest
  static final ArchRule those_who_listen_are_not_called =
      noClasses()
          .that(not(resideInAPackage("..casereview.(audit|quality|home|demo)..")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..casereview.audit..",
              "..casereview.quality..",
              "..casereview.home..",
              "..casereview.demo..")
          .because("no act may depend on who watches it");

  @ArchTest
  static final ArchRule the_audit_forgets_nothing =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("..casereview.audit..")
          .should()
          .haveNameNotMatching("(update|delete|remove|change|correct|purge).*")
          .because("an entry is added and never touched again");

  private static boolean isFilled(CanBeAnnotated field) {
    return field.isAnnotatedWith(Autowired.class)
        || field.isAnnotatedWith(Value.class)
        || field.isAnnotatedWith(PersistenceContext.class)
        || field.isAnnotatedWith(jakarta.annotation.Resource.class);
  }

  private static boolean asksTheMachineForTheTime(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getName();
    if (owner.isAssignableTo(Clock.class)) {
      return name.matches("system.*|tick.*");
    }
    if (owner.isEquivalentTo(System.class)) {
      return name.equals("currentTimeMillis");
    }
    if (!(access.getTarget() instanceof CodeUnitCallTarget call)) {
      return false;
    }
    if (owner.isEquivalentTo(Date.class)) {
      return name.equals("<init>") && call.getRawParameterTypes().isEmpty();
    }
    return owner.getPackageName().equals("java.time")
        && name.equals("now")
        && call.getRawParameterTypes().stream().noneMatch(p -> p.isAssignableTo(Clock.class));
  }
}
