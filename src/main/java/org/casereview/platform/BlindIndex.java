package org.casereview.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;

/**
 * Finds equal values in sealed columns: the same value has the same index under the key of this
 * installation, and the index tells nothing more (decision 4).
 */
public class BlindIndex {

  private static final int BYTES = 16;
  private final PrfSet key;

  public BlindIndex(PrfSet key) {
    this.key = key;
  }

  /**
   * The index of a value.
   *
   * @param kind what the value is; equal values of two kinds have different indexes
   * @param normalised the value in the one spelling that all equal values share
   * @return 16 bytes
   */
  public byte[] of(String kind, String normalised) {
    try {
      return key.computePrimary((kind + "\u0000" + normalised).getBytes(UTF_8), BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A value could not be indexed.", e);
    }
  }
}
