package org.casereview.referral;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.casereview.people.Force;
import org.casereview.people.Forces;
import org.casereview.referral.content.Known;
import org.casereview.referral.content.Referral;
import org.casereview.screening.PackageFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells screening what a force's package says of scope and priority. */
@Component
@Transactional(readOnly = true)
class DerivedFacts implements PackageFacts {

  /** Offence classes that are penetrative whatever else is said (domain handbook 7.5). */
  private static final Set<String> PENETRATIVE =
      Set.of("19C", "19D", "19E", "19F", "19G", "19H", "19J", "19K", "19A", "19B", "16");

  /** Offence classes whose victim was under 13. */
  static final Set<String> UNDER_13 = Set.of("17B", "20B", "19E", "19H", "21");

  private static final Set<String> TRAFFICKING = Set.of("72", "106");
  private static final List<String> PENETRATION = List.of("penetrat", "intercourse", "buggery");

  private final Referrals referrals;
  private final Forces forces;
  private final JdbcClient jdbc;

  DerivedFacts(Referrals referrals, Forces forces, JdbcClient jdbc) {
    this.referrals = referrals;
    this.forces = forces;
    this.jdbc = jdbc;
  }

  @Override
  public Derived of(UUID caseId) {
    return derived(referrals.of(caseId).orElseThrow(), aliveRule());
  }

  @Override
  public Map<UUID, Derived> of(Collection<UUID> cases) {
    var derived = new HashMap<UUID, Derived>();
    var aliveRule = aliveRule();
    referrals
        .withoutPseudonyms(cases)
        .forEach((caseId, referral) -> derived.put(caseId, derived(referral, aliveRule)));
    return derived;
  }

  private AliveRule aliveRule() {
    return jdbc.sql("select value from casereview.scope_policy where code = 'ALIVE_RULE'")
        .query((row, i) -> AliveRule.valueOf(row.getString(1)))
        .single();
  }

  private Derived derived(Referral referral, AliveRule aliveRule) {
    String force = referral.file().text("force_code");
    boolean participates = forces.find(force).filter(Force::participates).isPresent();
    return derived(referral, participates, aliveRule);
  }

  static Derived derived(Referral referral, boolean participates, AliveRule aliveRule) {
    var facts = new ScopeFacts(referral, participates, aliveRule);
    return new Derived(
        facts.answers(),
        facts.basis(),
        facts.investigationLive(),
        ScopeFacts.same(referral.file().known("new_information_since_review")),
        ScopeFacts.same(referral.file().known("familial_group")),
        referral.rapeAlleged(),
        referral.offences().stream().anyMatch(DerivedFacts::isPenetrative),
        isUnder13(referral),
        referral.offences().stream().anyMatch(DerivedFacts::isTrafficking),
        referral.suspects().stream().anyMatch(s -> s.known("position_of_trust") == Known.YES),
        larger(referral.file().number("victim_count"), referral.victims()),
        larger(referral.file().number("suspect_count"), referral.suspects()));
  }

  private static int larger(Integer count, List<Referral.Row> rows) {
    return Math.max(count == null ? 0 : count, rows.size());
  }

  private static boolean isPenetrative(Referral.Row offence) {
    return offence.known("rape") == Known.YES
        || isOf(offence, PENETRATIVE)
        || PENETRATION.stream().anyMatch(text(offence)::contains);
  }

  private static boolean isTrafficking(Referral.Row offence) {
    return isOf(offence, TRAFFICKING) || text(offence).contains("traffick");
  }

  /** A victim under 13 for any contact offence. */
  private static boolean isUnder13(Referral referral) {
    boolean contact =
        referral.offences().stream()
            .anyMatch(o -> o.known("contact_offence") == Known.YES || o.known("rape") == Known.YES);
    return referral.offences().stream().anyMatch(o -> isOf(o, UNDER_13))
        || (contact
            && referral.victims().stream()
                .anyMatch(v -> AgeAtOffence.of(v, referral).certainlyUnder(13)));
  }

  private static boolean isOf(Referral.Row offence, Set<String> classes) {
    String classification = offence.text("classification");
    return classification != null && classes.contains(classification.toUpperCase(Locale.ROOT));
  }

  private static String text(Referral.Row offence) {
    String description = offence.text("description");
    return description == null ? "" : description.toLowerCase(Locale.ROOT);
  }
}
