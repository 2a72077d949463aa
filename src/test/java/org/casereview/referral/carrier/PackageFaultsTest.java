package org.casereview.referral.carrier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereview.referral.format.PackageBuilder.CASE;
import static org.casereview.referral.format.PackageBuilder.CASES;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.casereview.referral.format.PackageBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The faults of a whole package: nothing of it is taken. */
class PackageFaultsTest {

  @TempDir Path folder;

  private void isFault(Path file, PackageFault.Code code) {
    isFault(file, Limits.STANDARD, code);
  }

  private void isFault(Path file, Limits limits, PackageFault.Code code) {
    assertThatThrownBy(() -> Read.of(file, limits, Read.INTAKE))
        .isInstanceOfSatisfying(PackageFault.class, f -> assertThat(f.code()).isEqualTo(code));
  }

  private Path file(byte[] content) throws Exception {
    return Files.write(Files.createTempFile(folder, "f", ""), content);
  }

  @Test
  void what_is_cut_short_damaged_or_no_package_is_unreadable() throws Exception {
    byte[] zip = PackageBuilder.good().bytes();
    isFault(file(Arrays.copyOf(zip, zip.length - 30)), PackageFault.Code.UNREADABLE);
    isFault(file("{\"forceCode\": ".getBytes(UTF_8)), PackageFault.Code.UNREADABLE);
    isFault(file("[{}] and more".getBytes(UTF_8)), PackageFault.Code.UNREADABLE);
    isFault(file("hello".getBytes(UTF_8)), PackageFault.Code.UNSUPPORTED);
    isFault(file(new byte[0]), PackageFault.Code.UNSUPPORTED);
    isFault(
        PackageBuilder.good().with("cases.csv", CASES + "14,\"R-1,2011").write(folder),
        PackageFault.Code.UNREADABLE);
    isFault(file(("[".repeat(5000)).getBytes(UTF_8)), PackageFault.Code.UNREADABLE);
  }

  @Test
  void an_encrypted_zip_is_unreadable() throws Exception {
    byte[] zip = PackageBuilder.good().bytes();
    for (int i = 0; i < zip.length - 10; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
        zip[i + 8] |= 1;
      } else if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4) {
        zip[i + 6] |= 1;
      }
    }
    isFault(file(zip), PackageFault.Code.UNREADABLE);
  }

  @Test
  void an_entry_that_is_not_the_one_that_was_packed_is_damaged() throws Exception {
    for (int method : new int[] {ZipEntry.STORED, ZipEntry.DEFLATED}) {
      var whole = packed("cases.csv", CASES + CASE, CASES + CASE, method);
      assertThat(Read.of(file(whole)).referrals()).hasSize(1);
      var other = packed("cases.csv", CASES + CASE, CASES + CASE.replace("R-1", "R-7"), method);
      isFault(file(other), PackageFault.Code.UNREADABLE);
    }
  }

  @Test
  void a_file_that_is_not_the_one_that_was_packed_is_not_taken() throws Exception {
    var made =
        PackageBuilder.good()
            .with(
                "documents.csv",
                "force_reference,document_reference,kind,title,state,file\n"
                    + "R-1,D1,CRIME_REPORT,First report,SENT,a.txt\n")
            .with("documents/a.txt", "An account");
    var found = Read.of(file(damaged(made.bytes(), "documents/a.txt"))).found();
    assertThat(found).containsExactly("documents/2/file/BAD_FILE");
  }

  /** A ZIP of one entry whose checksum is that of another text of the same length. */
  private static byte[] packed(String name, String said, String text, int method) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      var entry = new ZipEntry(name);
      entry.setMethod(method);
      entry.setSize(text.length());
      entry.setCrc(checksum(text));
      zip.putNextEntry(entry);
      zip.write(text.getBytes(UTF_8));
      zip.closeEntry();
    }
    return with(bytes.toByteArray(), name, checksum(said));
  }

  private static long checksum(String text) {
    var crc = new CRC32();
    crc.update(text.getBytes(UTF_8));
    return crc.getValue();
  }

  private static byte[] damaged(byte[] zip, String name) {
    return with(zip, name, 7);
  }

  /** The same ZIP, whose directory says this checksum of an entry. */
  private static byte[] with(byte[] zip, String name, long checksum) {
    var file = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    byte[] wanted = name.getBytes(UTF_8);
    for (int i = 0; i + 46 + wanted.length <= zip.length; i++) {
      if (file.getInt(i) == 0x02014b50
          && Arrays.equals(zip, i + 46, i + 46 + wanted.length, wanted, 0, wanted.length)) {
        file.putInt(i + 16, (int) checksum);
      }
    }
    return zip;
  }

  @Test
  void a_package_without_cases_or_a_required_column_is_refused() throws Exception {
    isFault(
        PackageBuilder.good().without("cases.csv").write(folder), PackageFault.Code.MISSING_TABLE);
    isFault(
        PackageBuilder.good()
            .with("cases.csv", CASES.replace("reported_date", "told") + CASE)
            .write(folder),
        PackageFault.Code.MISSING_COLUMN);
    isFault(
        PackageBuilder.good().with("victims.csv", "victim_reference\nV1\n").write(folder),
        PackageFault.Code.MISSING_COLUMN);
    isFault(
        PackageBuilder.good()
            .with("cases.csv", CASES.replace("group_based", "Closed Date") + CASE)
            .write(folder),
        PackageFault.Code.DUPLICATE_COLUMN);
    isFault(
        file("{\"forceCode\":\"14\",\"force_code\":\"20\"}".getBytes(UTF_8)),
        PackageFault.Code.DUPLICATE_COLUMN);
  }

  @Test
  void a_zip_bomb_is_too_large() throws Exception {
    isFault(
        PackageBuilder.good().with("cases.csv", CASES + CASE + "x".repeat(3_000_000)).write(folder),
        PackageFault.Code.TOO_LARGE);
    var small = new Limits(1 << 20, 1 << 20, 100, 3, 8, 1 << 20, 1 << 20);
    isFault(
        PackageBuilder.good().with("cases.csv", CASES + CASE.repeat(4)).write(folder),
        small,
        PackageFault.Code.TOO_LARGE);
    var many = PackageBuilder.good();
    for (int i = 0; i < 9; i++) {
      many.with("documents/" + i, "x");
    }
    isFault(many.write(folder), small, PackageFault.Code.TOO_LARGE);
    isFault(
        PackageBuilder.good().write(folder),
        new Limits(100, 1, 1, 1, 1, 1, 1),
        PackageFault.Code.TOO_LARGE);
  }
}
