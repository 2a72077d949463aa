package org.casereview.referral;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casereview.platform.Refusal;
import org.casereview.referral.CorrectionBody.Said;
import org.casereview.referral.Spool.Spooled;
import org.casereview.referral.carrier.Looked;
import org.casereview.referral.carrier.PackageFault;
import org.casereview.referral.carrier.PackageReader;
import org.casereview.referral.format.Confirmed;
import org.casereview.referral.format.RawReferral;
import org.casereview.referral.format.Row;
import org.casereview.referral.format.Sender;
import org.casereview.referral.format.Table;
import org.casereview.referral.format.Text;
import org.casereview.referral.format.Validator;
import org.casereview.referral.format.Validator.Identity;
import org.casereview.referral.format.Withheld;

/** A correction while it is read: one referral, and what its record is to have said. */
final class Correction implements AutoCloseable {

  private final Rejected item;
  private final Spooled spooled;
  private final PackageReader reader;
  private final Sender sender;
  private final Looked looked;
  private final RawReferral raw;
  private final Set<Place> said;

  /** A value by its place, whatever it is. */
  private record Place(Table table, String row, String column) {}

  private Correction(
      Rejected item,
      List<Said> said,
      Sender now,
      Spooled spooled,
      PackageReader reader,
      Looked looked,
      RawReferral raw)
      throws BadCorrection {
    this.item = item;
    this.spooled = spooled;
    this.reader = reader;
    this.looked = looked;
    this.raw = raw;
    this.sender = sender(item, now, Validator.identity(raw));
    this.said = places(said, raw);
  }

  /** Reads the referral; from then on the correction closes what was opened for it. */
  static Correction read(
      Rejected item, List<Said> said, Sender now, Spooled spooled, PackageReader reader)
      throws PackageFault, IOException, BadCorrection {
    try {
      var all = new ArrayList<RawReferral>();
      Looked looked = reader.look();
      reader.each(all::add);
      return new Correction(item, said, now, spooled, reader, looked, all.get(0));
    } catch (PackageFault | IOException | BadCorrection | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  /**
   * Who corrects acts for the force whose referral it is, and for the one that it turns out to be.
   */
  private static Sender sender(Rejected item, Sender now, Optional<Identity> identity) {
    var forces = new HashSet<String>();
    identity.map(Identity::forceCode).filter(now.forces()::contains).ifPresent(forces::add);
    if (item.queueForce() != null) {
      forces.add(item.queueForce());
    }
    return new Sender(now.staffId(), Set.copyOf(forces), now.anyForce());
  }

  private static Set<Place> places(List<Said> said, RawReferral raw) throws BadCorrection {
    var places = new HashSet<Place>();
    for (Said one : said) {
      Row row =
          one.row(raw)
              .orElseThrow(
                  () ->
                      new BadCorrection(
                          "asRecorded names a row of %s that is not there."
                              .formatted(one.table().label())));
      places.add(new Place(one.table(), Validator.reference(row).orElse(""), one.column()));
    }
    return places;
  }

  Validator validator(LocalDate today) {
    return new Validator(sender, looked.duplicates(), today, reader.attachments());
  }

  /** As if the record said so: the rules decide whether it can. */
  Confirmed asked() {
    return (referral, cell) -> isSaid(new Withheld(cell, null));
  }

  boolean isSaid(Withheld one) {
    var cell = one.cell();
    return said.contains(new Place(cell.table(), cell.row(), cell.column()));
  }

  /** Refuses what nobody can confirm: a value that has to be right, or that breaks no rule. */
  void requireAllHeld(Judgement judgement) throws Refusal {
    String force = judgement.referral().forceCode();
    if (!said.isEmpty() && (force == null || !sender.mayRefer(force))) {
      throw new Refusal("What a record says is confirmed by the force whose record it is.");
    }
    for (Place place : said) {
      if (judgement.referral().withheld().stream()
          .map(Withheld::cell)
          .noneMatch(c -> place.equals(new Place(c.table(), c.row(), c.column())))) {
        throw new Refusal(
            ("The column %s of %s cannot be kept as recorded: either it has to be right, or it"
                    + " breaks no rule of dates and counts.")
                .formatted(place.column(), place.table().label()));
      }
    }
  }

  /** Whether the referral would be known by another force or reference than the rejected one. */
  boolean isRenamed(Judgement judgement) {
    return item.forceCode() != null
        && item.shownReference() != null
        && !new Identity(item.forceCode(), Text.canonical(Text.trimmed(item.shownReference())))
            .equals(judgement.identity());
  }

  Rejected item() {
    return item;
  }

  Spooled spooled() {
    return spooled;
  }

  Sender sender() {
    return sender;
  }

  Looked looked() {
    return looked;
  }

  RawReferral raw() {
    return raw;
  }

  @Override
  public void close() throws IOException {
    try (spooled;
        reader) {
      // closed in turn, whatever one of them does
    }
  }
}
