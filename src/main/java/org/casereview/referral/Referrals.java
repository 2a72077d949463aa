package org.casereview.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
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
  private final DataGaps gaps;

  Referrals(Contents contents, ContentTables tables, DataGaps gaps) {
    this.contents = contents;
    this.tables = tables;
    this.gaps = gaps;
  }

  /** The newest content of a case's referral; empty when the case came another way. */
  public Optional<Referral> of(UUID caseId) {
    return contents.of(caseId).map(known -> referral(caseId, known.content()));
  }

  List<DataGaps.Shown> gaps(UUID caseId) {
    return gaps.of(caseId);
  }

  private Referral referral(UUID caseId, Content content) {
    return new Referral(
        new Fields(content.file()),
        rows(content, Table.SUSPECTS, tables.pseudonyms(Table.SUSPECTS, caseId)),
        rows(content, Table.VICTIMS, tables.pseudonyms(Table.VICTIMS, caseId)),
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
