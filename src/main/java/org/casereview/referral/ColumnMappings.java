package org.casereview.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.casereview.people.Forces;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Act;
import org.casereview.platform.Ids;
import org.casereview.platform.Refusal;
import org.casereview.referral.format.Mapping;
import org.casereview.referral.format.Sender;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The column mappings of the forces: an export with other column names is mapped once. */
@Service
@Transactional
public class ColumnMappings {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<TreeMap<String, TreeMap<String, String>>> SHAPE =
      new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final Senders senders;
  private final People people;
  private final Forces forces;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ColumnMappings(
      JdbcClient jdbc,
      Senders senders,
      People people,
      Forces forces,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.senders = senders;
    this.people = people;
    this.forces = forces;
    this.events = events;
    this.clock = clock;
  }

  /** How a package of this sender is read: as its only force has said, or as it is. */
  Mapping of(Sender sender) {
    return sender.anyForce() || sender.forces().size() != 1
        ? Mapping.NONE
        : current(sender.forces().iterator().next()).map(ColumnMappings::read).orElse(Mapping.NONE);
  }

  /** How a package of this force is read, if the person now acting may send for it. */
  Mapping of(String force) throws Refusal {
    return read(find(force));
  }

  /** The newest mapping of each force that the person now acting sends for. */
  public List<ColumnMapping> list() {
    Sender sender = senders.now().orElseThrow(NotASender::new);
    return jdbc.sql(
            "select distinct on (force_code) * from casereview.column_mapping"
                + " where :any or force_code = any(cast(:forces as text[]))"
                + " order by force_code, id desc")
        .param("any", sender.anyForce())
        .param("forces", sender.forces().toArray(new String[0]))
        .query((row, i) -> mapping(row))
        .list();
  }

  /** The mapping of a force; an empty one when nobody has said anything yet. */
  public ColumnMapping find(String force) throws Refusal {
    require(force);
    return current(force).orElseGet(() -> new ColumnMapping(force, Map.of(), null, null));
  }

  /** Remembers how the export of a force is read from now on; packages on file stay as they are. */
  public ColumnMapping set(String force, Map<String, Map<String, String>> columns) throws Refusal {
    Sender sender = require(force);
    var checked = CheckedMapping.of(columns);
    var id = Ids.next();
    jdbc.sql(
            "insert into casereview.column_mapping(id, force_code, columns, set_by, set_at)"
                + " values (?, ?, ?::jsonb, ?, ?)")
        .params(id, force, json(checked), sender.staffId(), Timestamp.from(clock.instant()))
        .update();
    events.publishEvent(Act.altered("COLUMN_MAPPING_SET", null, id).with("force", force));
    return find(force);
  }

  private Sender require(String force) throws Refusal {
    Sender sender = senders.now().orElseThrow(NotASender::new);
    if (!sender.anyForce() && !sender.forces().contains(force)) {
      throw new Refusal("You send for another force: its own liaison maps its columns.");
    }
    if (forces.find(force).isEmpty()) {
      throw new Refusal("There is no force with this code.");
    }
    return sender;
  }

  private Optional<ColumnMapping> current(String force) {
    return jdbc.sql(
            "select * from casereview.column_mapping where force_code = ?"
                + " order by id desc limit 1")
        .param(force)
        .query((row, i) -> mapping(row))
        .optional();
  }

  private ColumnMapping mapping(ResultSet row) throws SQLException {
    try {
      return new ColumnMapping(
          row.getString("force_code"),
          Map.copyOf(JSON.readValue(row.getString("columns"), SHAPE)),
          people.find(row.getString("set_by")).map(Person::name).orElse(null),
          row.getTimestamp("set_at").toInstant());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Mapping read(ColumnMapping mapping) {
    return Mapping.of(json(mapping.columns()));
  }

  private static String json(Map<String, ? extends Map<String, String>> columns) {
    try {
      return JSON.writeValueAsString(columns);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
