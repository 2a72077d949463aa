package org.casereview.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.referral.Contents.Version;
import org.casereview.referral.content.Fields;
import org.casereview.referral.content.Referral;
import org.casereview.referral.format.Content;
import org.casereview.referral.format.Table;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives contents their persons' pseudonyms, many at once, and tells of those just taken. */
@Component
class TakenReferrals {

  private final ContentTables tables;
  private final CaseFiles cases;
  private final ObjectProvider<ReferralsTaken> listeners;

  TakenReferrals(ContentTables tables, CaseFiles cases, ObjectProvider<ReferralsTaken> listeners) {
    this.tables = tables;
    this.cases = cases;
    this.listeners = listeners;
  }

  void tell(List<Version> versions, List<CaseFile> opened) {
    if (versions.isEmpty()) {
      return;
    }
    var numbers = opened.stream().collect(Collectors.toMap(CaseFile::id, CaseFile::number));
    var block =
        of(
            versions.stream()
                .map(
                    v ->
                        new Known(
                            v.caseId(),
                            numbers.computeIfAbsent(v.caseId(), id -> cases.get(id).number()),
                            v.identity().forceCode(),
                            v.identity().forceReference(),
                            v.incomingHash(),
                            v.number(),
                            v.content()))
                .toList());
    listeners.orderedStream().forEach(listener -> listener.taken(block));
  }

  List<TakenReferral> of(List<Known> known) {
    UUID[] ids = known.stream().map(Known::caseId).toArray(UUID[]::new);
    var suspects = pseudonyms(Table.SUSPECTS, ids);
    var victims = pseudonyms(Table.VICTIMS, ids);
    return known.stream()
        .map(
            k ->
                new TakenReferral(
                    k.caseId(),
                    k.caseNumber(),
                    k.forceCode(),
                    referral(
                        k.content(),
                        suspects.getOrDefault(k.caseId(), Map.of()),
                        victims.getOrDefault(k.caseId(), Map.of()))))
        .toList();
  }

  /** A content whose persons have no pseudonyms, which spares reading their places. */
  static Referral plain(Content content) {
    return referral(content, Map.of(), Map.of());
  }

  private Map<UUID, Map<String, String>> pseudonyms(Table table, UUID... cases) {
    return tables.places(table, cases).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                of ->
                    of.getValue().entrySet().stream()
                        .collect(
                            Collectors.toMap(
                                Map.Entry::getKey,
                                e -> ContentTables.pseudonym(table, e.getValue().position())))));
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
