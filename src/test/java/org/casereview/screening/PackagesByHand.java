package org.casereview.screening;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What the packages of these tests say; all criteria met unless a test says otherwise. */
@TestConfiguration(proxyBeanMethods = false)
class PackagesByHand {

  @Bean
  @Primary
  Said said() {
    return new Said();
  }

  static class Said implements PackageFacts {

    private final Map<UUID, Derived> packages = new ConcurrentHashMap<>();

    void of(UUID caseId, UnaryOperator<Package> says) {
      packages.put(caseId, says.apply(Package.allMet()).derived());
    }

    @Override
    public Derived of(UUID caseId) {
      return packages.get(caseId);
    }
  }

  /** A package to be put together. */
  record Package(
      Map<Criterion, Answer> criteria, Answer live, boolean rape, int victims, boolean inTrust) {

    static Package allMet() {
      var criteria = new EnumMap<Criterion, Answer>(Criterion.class);
      for (Criterion criterion : Criterion.values()) {
        criteria.put(criterion, Answer.YES);
      }
      return new Package(criteria, Answer.NO, false, 2, false);
    }

    Package with(Criterion criterion, Answer answer) {
      var changed = new EnumMap<>(criteria);
      changed.put(criterion, answer);
      return new Package(changed, live, rape, victims, inTrust);
    }

    Package live(Answer answer) {
      return new Package(criteria, answer, rape, victims, inTrust);
    }

    Package alleging() {
      return new Package(criteria, live, true, victims, inTrust);
    }

    Package victims(int number) {
      return new Package(criteria, live, rape, number, inTrust);
    }

    /** A suspect is in a position of trust. */
    Package withTrust() {
      return new Package(criteria, live, rape, victims, true);
    }

    PackageFacts.Derived derived() {
      var basis = new EnumMap<Criterion, String>(Criterion.class);
      criteria.keySet().forEach(criterion -> basis.put(criterion, "OUTCOME_CODE"));
      return new PackageFacts.Derived(
          criteria, basis, live, Answer.NO, Answer.NO, rape, false, false, false, inTrust, victims,
          2);
    }
  }
}
