package org.casereview.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * Names, dates of birth, contact data and narrative: readable in the domain, sealed in the
 * database.
 */
@Converter
public class EncryptedText implements AttributeConverter<String, byte[]> {

  private final Vault vault;

  public EncryptedText(Vault vault) {
    this.vault = vault;
  }

  @Override
  public byte[] convertToDatabaseColumn(String text) {
    return vault.seal(text);
  }

  @Override
  public String convertToEntityAttribute(byte[] sealed) {
    return vault.open(sealed);
  }
}
