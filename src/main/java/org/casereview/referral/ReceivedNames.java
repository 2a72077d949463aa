package org.casereview.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casereview.casefile.PersonNames;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Unseals the names that a force gave for a suspect or a victim, one person at a time. */
@Component
class ReceivedNames implements PersonNames {

  private static final String NAME =
      """
      select given_names, family_name, aliases from casereview.suspect
        where case_id = :case and pseudonym = :pseudonym
      union all
      select given_names, family_name, null from casereview.victim
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
        .query((row, i) -> joined(row))
        .optional()
        .map(name -> name.isEmpty() ? "No name was given" : name);
  }

  @Override
  public List<String> allOf(UUID caseId, String pseudonym) {
    return jdbc
        .sql(NAME)
        .param("case", caseId)
        .param("pseudonym", pseudonym)
        .query((row, i) -> Stream.concat(Stream.of(joined(row)), aliases(row)))
        .list()
        .stream()
        .flatMap(names -> names)
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private String joined(ResultSet row) throws SQLException {
    return Stream.of(vault.open(row.getBytes(1)), vault.open(row.getBytes(2)))
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(" "));
  }

  private Stream<String> aliases(ResultSet row) throws SQLException {
    String all = vault.open(row.getBytes(3));
    return all == null ? Stream.empty() : Stream.of(all.split(";"));
  }
}
