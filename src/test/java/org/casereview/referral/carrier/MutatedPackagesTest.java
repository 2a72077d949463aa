package org.casereview.referral.carrier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.casereview.referral.format.Confirmed;
import org.casereview.referral.format.Mapping;
import org.casereview.referral.format.MixedPackage;
import org.casereview.referral.format.PackageBuilder;
import org.casereview.referral.format.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real packages with bytes changed, cut and doubled at random: each is read or refused. */
class MutatedPackagesTest {

  private static final int TIMES = Integer.getInteger("casereview.mutations", 2_000);
  // A change is judged by the same packages each time; the profile full looks for new ones.
  private static final long SEED =
      Long.getLong(
          "casereview.mutations.seed",
          Boolean.getBoolean("casereview.full") ? System.nanoTime() : 20_261_122);
  private static final long LONGEST = 5_000_000_000L;
  private static final int CUTS = 200;

  @TempDir Path folder;
  private final Random random = new Random(SEED);
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private Path file;

  private List<byte[]> real() throws IOException {
    var mixed = MixedPackage.of("FUZZ", 12);
    return List.of(
        PackageBuilder.good().with("documents/a.txt", "What was said.").bytes(),
        mixed.zip().bytes(),
        mixed.json().getBytes(UTF_8));
  }

  @Test
  void whatever_is_changed_no_row_is_lost_and_nothing_breaks() throws Exception {
    System.out.printf("%d mutations, seed %d%n", TIMES, SEED);
    file = folder.resolve("package");
    for (int i = 0; i < TIMES; i++) {
      byte[] content = real().get(random.nextInt(3));
      boolean zip = content[0] == 'P';
      byte[] mutated = zip && random.nextInt(3) > 0 ? repacked(content) : mutated(content);
      read(mutated, i);
    }
    System.out.println(outcomes);
  }

  @Test
  void whatever_its_end_record_says_it_is_read_or_refused() throws Exception {
    file = folder.resolve("package");
    byte[] content = real().get(0);
    for (int at = content.length - 22; at < content.length; at++) {
      for (int value = 0; value < 256; value += 3) {
        byte[] changed = content.clone();
        changed[at] = (byte) value;
        read(changed, at);
      }
    }
  }

  @Test
  void wherever_it_is_cut_off_it_is_refused() throws Exception {
    file = folder.resolve("package");
    for (byte[] content : real()) {
      for (int i = 0; i < CUTS; i++) {
        int length = random.nextInt(content.length - 1);
        assertThat(read(Arrays.copyOf(content, length), i))
            .as("cut at " + length)
            .isNotEqualTo("read");
      }
    }
  }

  private String read(byte[] content, int number) throws IOException {
    Files.write(file, content);
    long begun = System.nanoTime();
    String outcome;
    try {
      outcome = read();
    } catch (PackageFault fault) {
      outcome = fault.code().name();
      assertThat(fault).message().endsWith(".");
    } catch (RuntimeException | IOException | Error e) {
      Path kept = Path.of("target", "mutation-" + SEED + "-" + number);
      Files.write(kept, content);
      throw new AssertionError("Neither read nor refused: " + kept + ", seed " + SEED, e);
    }
    assertThat(System.nanoTime() - begun).as("seed " + SEED).isLessThan(LONGEST);
    outcomes.merge(outcome, 1, Integer::sum);
    return outcome;
  }

  /** As many referrals come out as rows of cases go in, each row once. */
  private String read() throws PackageFault, IOException {
    try (PackageReader reader = PackageReader.open(file, Limits.STANDARD, Mapping.NONE)) {
      var looked = reader.look();
      var validator =
          new Validator(
              Read.INTAKE, looked.duplicates(), LocalDate.of(2026, 1, 15), reader.attachments());
      var rows = new ArrayList<Integer>();
      reader.each(raw -> rows.add(validator.validate(raw, null, Confirmed.NONE).row()));
      assertThat(rows).hasSize(looked.referrals()).doesNotHaveDuplicates();
    }
    return "read";
  }

  private byte[] mutated(byte[] content) {
    byte[] changed = content.clone();
    for (int i = random.nextInt(8); i >= 0; i--) {
      int at = random.nextInt(changed.length);
      switch (random.nextInt(5)) {
        case 0 -> changed[at] = (byte) random.nextInt(256);
        case 1 -> changed[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> changed[at] = (byte) ",;\"\n\r\t|{}[]:\0\u00ff'=".charAt(random.nextInt(16));
        case 3 -> changed = without(changed, at, random.nextInt(20));
        default -> changed = doubled(changed, at, random.nextInt(200));
      }
      if (changed.length == 0) {
        return changed;
      }
    }
    return changed;
  }

  private static byte[] without(byte[] content, int from, int length) {
    int to = Math.min(content.length, from + length);
    byte[] shorter = Arrays.copyOf(content, content.length - (to - from));
    System.arraycopy(content, to, shorter, from, content.length - to);
    return shorter;
  }

  private static byte[] doubled(byte[] content, int from, int length) {
    int to = Math.min(content.length, from + length);
    byte[] longer = Arrays.copyOf(content, content.length + to - from);
    System.arraycopy(content, from, longer, to, content.length - from);
    return longer;
  }

  /** The change is in a table, and the ZIP around it is sound. */
  private byte[] repacked(byte[] zip) throws IOException {
    var changed = new PackageBuilder();
    try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        changed.with(entry.getName(), random.nextInt(3) == 0 ? mutated(content) : content);
      }
    }
    return changed.bytes();
  }
}
