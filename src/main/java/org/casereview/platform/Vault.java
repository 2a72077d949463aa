package org.casereview.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;

/** Encrypts and decrypts text with the keys of this installation (AES-256-GCM). */
public class Vault {

  private static final byte[] CONTEXT = "casereview".getBytes(UTF_8);
  private final Aead aead;

  public Vault(Aead aead) {
    this.aead = aead;
  }

  public byte[] seal(String text) {
    return text == null ? null : sealBytes(text.getBytes(UTF_8));
  }

  public String open(byte[] sealed) {
    return sealed == null ? null : new String(openBytes(sealed), UTF_8);
  }

  public byte[] sealBytes(byte[] content) {
    try {
      return aead.encrypt(content, CONTEXT);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A value could not be encrypted.", e);
    }
  }

  public byte[] openBytes(byte[] sealed) {
    try {
      return aead.decrypt(sealed, CONTEXT);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "A value could not be decrypted: are these the keys of this database?", e);
    }
  }
}
