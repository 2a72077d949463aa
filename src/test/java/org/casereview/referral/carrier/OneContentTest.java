package org.casereview.referral.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.casereview.referral.format.Spelled;
import org.casereview.referral.format.Validated;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts is the content: not the carrier, the order of rows or columns, or the spelling. */
class OneContentTest {

  private static final int SEEDS = 60;

  @TempDir Path folder;

  @Test
  @Tag("large")
  void a_referral_is_the_same_however_it_is_spelled_and_carried() throws Exception {
    for (int seed = 0; seed < SEEDS; seed++) {
      var zip = read(new Spelled("R-1", seed, seed).zip().write(folder));
      var again = read(new Spelled("R-1", seed, seed + 1000).zip().write(folder));
      var json = read(json(new Spelled("R-1", seed, seed + 2000)));
      assertThat(zip.problems()).as("seed " + seed).isEmpty();
      assertThat(again.content()).as("seed " + seed).isEqualTo(zip.content());
      assertThat(json.content()).as("seed " + seed).isEqualTo(zip.content());
      assertThat(read(json(new Spelled("R-1", seed + 1, seed))).content())
          .as("other facts than those of seed " + seed)
          .isNotEqualTo(zip.content());
    }
  }

  private Path json(Spelled made) throws Exception {
    return Files.writeString(Files.createTempFile(folder, "package", ".json"), made.json());
  }

  private static Validated read(Path file) throws Exception {
    return Read.of(file).referrals().get(0);
  }
}
