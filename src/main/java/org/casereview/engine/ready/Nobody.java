package org.casereview.engine.ready;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Somebody without a right, as whom the node asks itself. The password is made for one check, held
 * in memory alone, and forgotten with it; no other login leads here.
 */
@Component
public class Nobody {

  static final String STAFF_ID = "NOBODY";

  /** Carries the password of the check, on questions that are asked without a login too. */
  static final String HEADER = "X-Self-Check";

  private static final SecureRandom RANDOM = new SecureRandom();

  private volatile String password;

  /** Whether this login is that of the check that is going on. */
  public boolean isAsking(String login, String given) {
    String now = password;
    return now != null
        && STAFF_ID.equalsIgnoreCase(login)
        && MessageDigest.isEqual(now.getBytes(UTF_8), given.getBytes(UTF_8));
  }

  /** Whether the node itself asks this, with a login or without. */
  public boolean isAsking(HttpServletRequest request) {
    String given = request.getHeader(HEADER);
    return given != null && isAsking(STAFF_ID, given);
  }

  /** Whether a person whose login was checked before is this one, while a check is going on. */
  public boolean is(String staffId) {
    return password != null && STAFF_ID.equals(staffId);
  }

  public String staffId() {
    return STAFF_ID;
  }

  synchronized <T> T during(Supplier<T> check) {
    byte[] made = new byte[32];
    RANDOM.nextBytes(made);
    password = HexFormat.of().formatHex(made);
    try {
      return check.get();
    } finally {
      password = null;
    }
  }

  String password() {
    return password;
  }
}
