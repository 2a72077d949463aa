package org.casereview.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The spike behind decision 4: exact look-up and linking on sealed columns by blind indexes. */
class BlindIndexSpikeTest {

  private static PrfSet key;
  private static PrfSet otherKey;

  @BeforeAll
  static void keys() throws GeneralSecurityException {
    PrfConfig.register();
    key = fresh();
    otherKey = fresh();
  }

  @Test
  void the_same_person_has_the_same_index_however_the_name_is_written()
      throws GeneralSecurityException {
    assertThat(index(key, "Brêa-Combe", "1994-03-09"))
        .isEqualTo(index(key, "  BREA COMBE ", "1994-03-09"));
  }

  @Test
  void another_birth_date_or_name_has_another_index() throws GeneralSecurityException {
    assertThat(index(key, "Breacombe", "1994-03-09"))
        .isNotEqualTo(index(key, "Breacombe", "1994-03-10"))
        .isNotEqualTo(index(key, "Breacomb", "1994-03-09"));
  }

  @Test
  void without_the_key_an_index_says_nothing() throws GeneralSecurityException {
    assertThat(index(key, "Breacombe", "1994-03-09"))
        .hasSize(32)
        .isNotEqualTo(index(otherKey, "Breacombe", "1994-03-09"));
  }

  private static PrfSet fresh() throws GeneralSecurityException {
    return KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF)
        .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
  }

  private static String index(PrfSet prf, String familyName, String born)
      throws GeneralSecurityException {
    String letters =
        Normalizer.normalize(familyName, Normalizer.Form.NFD)
            .replaceAll("[^A-Za-z]", "")
            .toUpperCase(Locale.ROOT);
    return HexFormat.of().formatHex(prf.computePrimary((letters + "|" + born).getBytes(UTF_8), 16));
  }
}
