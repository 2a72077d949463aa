package org.casereview.platform;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The keys of this installation: those that seal, in the file named by {@code
 * casereview.keys.file}, and the one that indexes, in the file beside it that ends in {@code
 * .index}; made on first use only where {@code casereview.keys.create} allows it.
 */
@Configuration(proxyBeanMethods = false)
class Keys {

  private final String file;
  private final boolean create;

  Keys(
      @Value("${casereview.keys.file:}") String file,
      @Value("${casereview.keys.create:false}") boolean create) {
    this.file = file;
    this.create = create;
  }

  @Bean
  Vault vault() throws GeneralSecurityException, IOException {
    AeadConfig.register();
    return new Vault(
        keys("", PredefinedAeadParameters.AES256_GCM)
            .getPrimitive(RegistryConfiguration.get(), Aead.class));
  }

  @Bean
  BlindIndex blindIndex() throws GeneralSecurityException, IOException {
    PrfConfig.register();
    return new BlindIndex(
        keys(".index", PredefinedPrfParameters.HMAC_SHA256_PRF)
            .getPrimitive(RegistryConfiguration.get(), PrfSet.class));
  }

  private KeysetHandle keys(String ending, Parameters fresh)
      throws GeneralSecurityException, IOException {
    if (file.isBlank()) {
      throw new IllegalStateException(
          "Name the file with the encryption keys in casereview.keys.file.");
    }
    Path path = Path.of(file + ending);
    if (!Files.exists(path)) {
      if (!create) {
        throw new IllegalStateException("The keys are not there: " + path.toAbsolutePath() + ".");
      }
      write(path, fresh);
    }
    return TinkJsonProtoKeysetFormat.parseKeyset(
        Files.readString(path), InsecureSecretKeyAccess.get());
  }

  private static void write(Path path, Parameters parameters)
      throws GeneralSecurityException, IOException {
    var fresh = KeysetHandle.generateNew(parameters);
    Files.createDirectories(path.toAbsolutePath().getParent());
    Files.createFile(
        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        path, TinkJsonProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get()));
  }
}
