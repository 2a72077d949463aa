package org.casereview.platform;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The keys of this installation, from the file named by {@code casereview.keys.file}; made on first
 * use only where {@code casereview.keys.create} allows it.
 */
@Configuration(proxyBeanMethods = false)
class Keys {

  @Bean
  static Vault vault(
      @Value("${casereview.keys.file:}") String file,
      @Value("${casereview.keys.create:false}") boolean create)
      throws GeneralSecurityException, IOException {
    AeadConfig.register();
    if (file.isBlank()) {
      throw new IllegalStateException(
          "Name the file with the encryption keys in casereview.keys.file.");
    }
    Path path = Path.of(file);
    if (!Files.exists(path)) {
      if (!create) {
        throw new IllegalStateException(
            "The encryption keys are not there: " + path.toAbsolutePath() + ".");
      }
      write(path);
    }
    return new Vault(read(path).getPrimitive(RegistryConfiguration.get(), Aead.class));
  }

  private static KeysetHandle read(Path path) throws GeneralSecurityException, IOException {
    return TinkJsonProtoKeysetFormat.parseKeyset(
        Files.readString(path), InsecureSecretKeyAccess.get());
  }

  private static void write(Path path) throws GeneralSecurityException, IOException {
    var fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    Files.createDirectories(path.toAbsolutePath().getParent());
    Files.createFile(
        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        path, TinkJsonProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get()));
  }
}
