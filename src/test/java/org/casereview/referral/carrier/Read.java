package org.casereview.referral.carrier;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.casereview.referral.format.Mapping;
import org.casereview.referral.format.Problem;
import org.casereview.referral.format.RawReferral;
import org.casereview.referral.format.Sender;
import org.casereview.referral.format.Validated;
import org.casereview.referral.format.Validator;

/** A package read and held against the rules, as the intake does it. */
public record Read(Looked looked, List<Validated> referrals) {

  public static final Sender INTAKE = new Sender("S0001", Set.of(), true);

  public static Read of(Path file) throws PackageFault, IOException {
    return of(file, Limits.STANDARD, INTAKE);
  }

  public static Read of(Path file, Limits limits, Sender sender) throws PackageFault, IOException {
    try (PackageReader reader = PackageReader.open(file, limits, Mapping.NONE)) {
      var looked = reader.look();
      var validator =
          new Validator(
              sender, looked.duplicates(), LocalDate.of(2026, 1, 15), reader.attachments());
      var raw = new ArrayList<RawReferral>();
      reader.each(raw::add);
      return new Read(looked, raw.stream().map(r -> validator.validate(r, null)).toList());
    }
  }

  /** Everything found, as {@code table/row/column/CODE}. */
  public List<String> found() {
    var all = new ArrayList<Problem>(looked.problems());
    referrals.forEach(r -> all.addAll(r.problems()));
    return all.stream()
        .map(p -> p.table() + "/" + p.row() + "/" + p.column() + "/" + p.code())
        .toList();
  }
}
