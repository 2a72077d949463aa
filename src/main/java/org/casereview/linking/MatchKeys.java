package org.casereview.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereview.platform.BlindIndex;
import org.casereview.referral.TakenReferral;
import org.casereview.referral.content.Referral;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The blind indexes that cases are found by, made from what forces have told. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MatchKeys {

  private static final String ADD =
      """
      insert into casereview.match_key(case_id, kind, person, key)
      select * from unnest(?::uuid[], ?::text[], ?::text[], ?::bytea[]) on conflict do nothing""";

  private static final String NOTE =
      """
      insert into casereview.match_keyed(case_id, rules) select unnest(?::uuid[]), ?
      on conflict (case_id) do update set rules = excluded.rules""";

  private final JdbcTemplate jdbc;
  private final BlindIndex index;

  MatchKeys(JdbcTemplate jdbc, BlindIndex index) {
    this.jdbc = jdbc;
    this.index = index;
  }

  /** The keys of these cases, as they are to be. */
  List<MatchKey> of(List<TakenReferral> block) {
    return block.stream().map(this::of).flatMap(Collection::stream).toList();
  }

  /** Puts these keys in the place of those that the cases had, in three statements for all. */
  void replace(List<TakenReferral> block, List<MatchKey> keys) {
    UUID[] cases = block.stream().map(TakenReferral::caseId).toArray(UUID[]::new);
    jdbc.update("delete from casereview.match_key where case_id = any(?)", (Object) cases);
    add(keys);
    jdbc.update(NOTE, cases, Spelling.RULES);
  }

  private void add(List<MatchKey> keys) {
    if (!keys.isEmpty()) {
      jdbc.update(
          ADD,
          keys.stream().map(MatchKey::caseId).toArray(UUID[]::new),
          keys.stream().map(key -> key.kind().name()).toArray(String[]::new),
          keys.stream().map(MatchKey::person).toArray(String[]::new),
          keys.stream().map(MatchKey::key).toArray(byte[][]::new));
    }
  }

  List<MatchKey> of(TakenReferral taken) {
    var keys = new ArrayList<MatchKey>();
    Referral content = taken.content();
    for (String number : content.file().list("crime_references")) {
      key(taken, Kind.CRIME_NUMBER, "", Spelling.crimeNumber(number)).ifPresent(keys::add);
    }
    for (Referral.Row suspect : content.suspects()) {
      String pncId = suspect.text("pnc_id");
      if (pncId != null) {
        key(taken, Kind.PNC_ID, suspect.pseudonym(), Spelling.pncId(pncId)).ifPresent(keys::add);
      }
      keys.addAll(named(taken, suspect));
    }
    content.victims().forEach(victim -> keys.addAll(named(taken, victim)));
    return keys;
  }

  private List<MatchKey> named(TakenReferral taken, Referral.Row person) {
    var names = new ArrayList<String>();
    Optional.ofNullable(person.text("family_name")).ifPresent(names::add);
    person.fields().list("aliases").stream()
        .map(Spelling::surnameOf)
        .flatMap(Optional::stream)
        .forEach(names::add);
    return names.stream()
        .map(name -> Spelling.nameAndBirth(name, person.text("date_of_birth")))
        .distinct()
        .map(name -> key(taken, Kind.NAME_AND_BIRTH, person.pseudonym(), name))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<MatchKey> key(
      TakenReferral taken, Kind kind, String person, Optional<String> spelled) {
    return spelled.map(
        value -> new MatchKey(taken.caseId(), kind, person, index.of(kind.name(), value)));
  }
}
