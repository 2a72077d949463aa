package org.casereview.referral;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casereview.casefile.PersonNames;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Unseals the name that a force gave for a suspect or a victim, one at a time. */
@Component
class ReceivedNames implements PersonNames {

  private static final String NAME =
      """
      select given_names, family_name from casereview.suspect
        where case_id = :case and pseudonym = :pseudonym
      union all
      select given_names, family_name from casereview.victim
        where case_id = :case and pseudonym = :pseudonym""";

  private final JdbcClient jdbc;
  private final Vault vault;

  ReceivedNames(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  @Override
  public Optional<String> of(UUID caseId, String pseudonym) {
    return jdbc.sql(NAME)
        .param("case", caseId)
        .param("pseudonym", pseudonym)
        .query((row, i) -> joined(vault.open(row.getBytes(1)), vault.open(row.getBytes(2))))
        .optional();
  }

  private static String joined(String given, String family) {
    String name =
        Stream.of(given, family)
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(" "));
    return name.isEmpty() ? "No name was given" : name;
  }
}
