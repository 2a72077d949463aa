package org.casereview.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the protocol and the codes of its findings: reference data with versions. */
@Component
class Protocols {

  private final JdbcClient jdbc;

  Protocols(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The version that a review that begins now is answered on. */
  String current() {
    return jdbc.sql(
            "select version from casereview.protocol_version where valid_from <= current_date"
                + " order by valid_from desc, version desc limit 1")
        .query(String.class)
        .single();
  }

  Protocol version(String version) {
    var items = items(version);
    return new Protocol(
        version,
        jdbc.sql(
                "select code, title from casereview.protocol_group where version = ? order by code")
            .param(version)
            .query(
                (row, i) ->
                    new Protocol.Group(
                        row.getString("code"),
                        row.getString("title"),
                        items.getOrDefault(row.getString("code"), List.of())))
            .list());
  }

  List<Protocol.Coded> failings() {
    return jdbc.sql("select code, family, title from casereview.failing_code order by position")
        .query((row, i) -> new Protocol.Coded(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  List<Protocol.Coded> causes() {
    return jdbc.sql("select code, title from casereview.cause_code order by position")
        .query((row, i) -> new Protocol.Coded(row.getString(1), null, row.getString(2)))
        .list();
  }

  /** By the code of their group, in its order. */
  private Map<String, List<Protocol.Item>> items(String version) {
    var items = new HashMap<String, List<Protocol.Item>>();
    jdbc.sql(
            "select i.*, r.wanted from casereview.protocol_item i"
                + " left join casereview.protocol_item_record r on r.version = i.version"
                + " and r.item_code = i.code where i.version = ? order by i.position")
        .param(version)
        .query(
            row -> {
              items
                  .computeIfAbsent(row.getString("group_code"), group -> new ArrayList<>())
                  .add(item(row));
            });
    return items;
  }

  private static Protocol.Item item(ResultSet row) throws SQLException {
    return new Protocol.Item(
        row.getString("code"),
        row.getString("title"),
        row.getString("look_for"),
        row.getString("standard_then"),
        row.getString("standard_now"),
        List.of((String[]) row.getArray("sources").getArray()),
        row.getString("wanted"));
  }
}
