package org.casereview.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.UUID;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** STANDS IN until the branch `rejected` is merged. */
@Component
@Transactional(readOnly = true)
public class RejectedReferrals {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JdbcClient jdbc;
  private final Vault vault;
  private final Senders senders;

  RejectedReferrals(JdbcClient jdbc, Vault vault, Senders senders) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.senders = senders;
  }

  public Optional<Rejected> find(UUID id) {
    return jdbc.sql("select * from casereview.rejected_referral where id = ?")
        .param(id)
        .query(
            (row, i) ->
                new Rejected(
                    id,
                    row.getString("number"),
                    row.getString("queue_force"),
                    row.getString("force_code"),
                    vault.open(row.getBytes("shown_reference")),
                    row.getObject("package_id", UUID.class),
                    row.getInt("row_no"),
                    json(vault.open(row.getBytes("raw"))),
                    row.getBoolean("rape_alleged"),
                    row.getString("state")))
        .optional()
        .filter(
            r ->
                senders
                    .now()
                    .filter(
                        s ->
                            s.anyForce()
                                || r.queueForce() != null && s.forces().contains(r.queueForce()))
                    .isPresent());
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
