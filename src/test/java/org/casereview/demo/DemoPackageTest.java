package org.casereview.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.casereview.referral.carrier.Read;
import org.casereview.referral.format.Table;
import org.casereview.referral.format.Validated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoPackageTest {

  @TempDir Path folder;

  @Test
  void every_made_up_referral_can_be_taken_and_some_bring_documents() throws Exception {
    Path file = folder.resolve("demo.zip");
    try (var out = Files.newOutputStream(file)) {
      DemoPackage.write(out);
    }
    var read = Read.of(file);
    assertThat(read.found()).isEmpty();
    assertThat(read.referrals()).hasSize(DemoPackage.REFERRALS).noneMatch(Validated::isRejected);
    long files =
        read.referrals().stream()
            .flatMap(referral -> referral.content().rows(Table.DOCUMENTS).values().stream())
            .filter(document -> document.containsKey("file_sha256"))
            .count();
    assertThat(files).isBetween(200L, 400L);
  }
}
