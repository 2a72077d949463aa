package org.casereview.audit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.casereview.platform.Act;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The chain is held by one transaction at a time, and so for as short as can be. */
class EntriesTest {

  private final JdbcTemplate jdbc = mock(JdbcTemplate.class);
  private final EntityManager entities = mock(EntityManager.class);
  private final Entries entries = new Entries(jdbc, entities, mock(DataSource.class));

  @Test
  void what_still_waits_to_be_written_is_written_before_the_chain_is_held() {
    doThrow(new PersistenceException("A rule is broken.")).when(entities).flush();
    var told = new PendingActs.Told(Ids.next(), Instant.EPOCH, Act.altered("KEPT", null, null));
    assertThatThrownBy(() -> entries.append(List.of(told))).hasMessage("A rule is broken.");
    verifyNoInteractions(jdbc);
  }

  @Test
  void a_transaction_without_an_act_does_not_touch_the_chain() {
    entries.append(List.of());
    verifyNoInteractions(jdbc, entities);
  }
}
