package org.casereview.referral;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casereview.referral.content.Fields;
import org.casereview.referral.content.Referral;
import org.casereview.referral.format.Content;
import org.casereview.referral.format.Table;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What forces have told about their cases, for the capabilities that judge it. */
@Service
@Transactional(readOnly = true)
public class Referrals {

  private final Contents contents;
  private final ContentTables tables;

  Referrals(Contents contents, ContentTables tables) {
    this.contents = contents;
    this.tables = tables;
  }

  /** The newest content of a case's referral; empty when the case came another way. */
  public Optional<Referral> of(UUID caseId) {
    return contents.of(caseId).map(known -> referral(caseId, known.content()));
  }

  /** The same of many cases, without the pseudonyms of persons: for what is derived from it. */
  Map<UUID, Referral> withoutPseudonyms(Collection<UUID> cases) {
    return contents.of(cases).stream()
        .collect(
            Collectors.toMap(
                Known::caseId, known -> referral(known.content(), Map.of(), Map.of())));
  }

  private Referral referral(UUID caseId, Content content) {
    return referral(
        content,
        tables.pseudonyms(Table.SUSPECTS, caseId),
        tables.pseudonyms(Table.VICTIMS, caseId));
  }

  private static Referral referral(
      Content content, Map<String, String> suspects, Map<String, String> victims) {
    return new Referral(
        new Fields(content.file()),
        rows(content, Table.SUSPECTS, suspects),
        rows(content, Table.VICTIMS, victims),
        rows(content, Table.OFFENCES, Map.of()),
        rows(content, Table.DOCUMENTS, Map.of()),
        rows(content, Table.LINES_OF_INQUIRY, Map.of()));
  }

  private static List<Referral.Row> rows(
      Content content, Table table, Map<String, String> pseudonyms) {
    var rows = new ArrayList<Referral.Row>();
    content
        .rows(table)
        .forEach(
            (reference, values) -> {
              var fields = new TreeMap<>(values);
              boolean gone = fields.remove(Content.NO_LONGER_SENT) != null;
              rows.add(
                  new Referral.Row(reference, pseudonyms.get(reference), gone, new Fields(fields)));
            });
    return rows;
  }
}
