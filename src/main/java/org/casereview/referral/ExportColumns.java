package org.casereview.referral;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.casereview.platform.Ids;
import org.casereview.platform.Refusal;
import org.casereview.referral.Spool.Spooled;
import org.casereview.referral.carrier.Headings;
import org.casereview.referral.carrier.Limits;
import org.casereview.referral.carrier.PackageFault;
import org.casereview.referral.carrier.PackageReader;
import org.casereview.referral.format.Column;
import org.casereview.referral.format.Guide;
import org.casereview.referral.format.Mapping;
import org.casereview.referral.format.Sender;
import org.casereview.referral.format.Suggestion;
import org.casereview.referral.format.Table;
import org.springframework.stereotype.Service;

/** Looks at the headings of an export, so that a liaison can say which column each of them is. */
@Service
public class ExportColumns {

  private final Spool spool;
  private final Senders senders;
  private final ColumnMappings mappings;

  ExportColumns(Spool spool, Senders senders, ColumnMappings mappings) {
    this.spool = spool;
    this.senders = senders;
    this.mappings = mappings;
  }

  /** A table of the export, with the required columns that it still lacks. */
  public record Found(String name, String title, List<Heading> headings, List<String> missing) {}

  /**
   * A heading of the export.
   *
   * @param column the column that it is read as; null when it is read as none
   * @param suggestion the column that it may mean; null when there is none, or it is read already
   * @param sample some of its values, for the person at the screen only
   */
  public record Heading(String heading, String column, String suggestion, String sample) {}

  /**
   * Looks at an export; nothing of it is kept.
   *
   * @param force the force whose mapping counts; null for that of the sender
   */
  public List<Found> look(InputStream in, String force) throws IOException, Refusal {
    Sender sender = senders.now().orElseThrow(NotASender::new);
    Mapping mapping = force == null ? mappings.of(sender) : mappings.of(force);
    try (Spooled spooled = spool.take(in, Limits.STANDARD.packed());
        PackageReader reader = PackageReader.open(spooled.path(), Limits.STANDARD, mapping)) {
      return reader.headings().stream().map(table -> found(table, mapping)).toList();
    } catch (PackageFault fault) {
      throw new FaultyPackage(Ids.next(), fault);
    }
  }

  private static Found found(Headings headings, Mapping mapping) {
    Table table = headings.table();
    var taken = new HashSet<String>();
    for (String heading : headings.samples().keySet()) {
      mapping.place(table, heading).ifPresent(i -> taken.add(table.columns().get(i).name()));
    }
    var unread =
        headings.samples().keySet().stream()
            .filter(heading -> mapping.place(table, heading).isEmpty())
            .toList();
    var suggestions = Suggestion.of(table, unread, taken);
    var all =
        headings.samples().entrySet().stream()
            .map(
                e ->
                    new Heading(
                        e.getKey(),
                        mapping
                            .place(table, e.getKey())
                            .map(i -> table.columns().get(i).name())
                            .orElse(null),
                        suggestions.get(e.getKey()),
                        String.join(", ", e.getValue())))
            .toList();
    return new Found(table.label(), Guide.title(table), all, missing(table, taken));
  }

  private static List<String> missing(Table table, Set<String> taken) {
    return table.columns().stream()
        .filter(Column::required)
        .map(Column::name)
        .filter(name -> !taken.contains(name))
        .toList();
  }
}
