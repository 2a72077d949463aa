package org.casereview.referral.carrier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.casereview.referral.format.Attachments.Look;

/** Hashes the files that come with a package and finds their type from what is in them. */
final class Files {

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private Files() {}

  static Optional<Look> look(PackageReader carrier, String name, long max) {
    try (InputStream in = carrier.attachment(name).orElse(null)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] content = in.readNBytes((int) max + 1);
      boolean fits = content.length <= max && content.length > 0;
      return Optional.of(
          new Look(sha256(content), fits ? mediaType(content) : null, content.length));
    } catch (java.util.zip.ZipException e) {
      return Optional.of(new Look("", null, 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String mediaType(byte[] content) {
    if (startsWith(content, "%PDF-".getBytes(UTF_8))) {
      return "application/pdf";
    }
    if (startsWith(content, PNG)) {
      return "image/png";
    }
    if (startsWith(content, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff})) {
      return "image/jpeg";
    }
    return isText(content) ? "text/plain" : null;
  }

  private static boolean isText(byte[] content) {
    for (byte b : content) {
      if (b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
        return false;
      }
    }
    return decodes(content, UTF_8) || decodes(content, Charset.forName("windows-1252"));
  }

  private static boolean decodes(byte[] content, Charset charset) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(content));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean startsWith(byte[] content, byte[] start) {
    return content.length >= start.length
        && java.util.Arrays.equals(content, 0, start.length, start, 0, start.length);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
