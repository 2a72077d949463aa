package org.casereview.referral.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.stream.Stream;

/** Plain text: letters and line ends in one of the two spellings that forces' systems write. */
public final class PlainText {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private PlainText() {}

  static boolean is(byte[] content) {
    for (byte b : content) {
      if (b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
        return false;
      }
    }
    return charset(content).isPresent();
  }

  /** How the bytes are to be read as letters. */
  public static Optional<Charset> charset(byte[] content) {
    return Stream.of(UTF_8, WINDOWS).filter(charset -> decodes(content, charset)).findFirst();
  }

  private static boolean decodes(byte[] content, Charset charset) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(content));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
