package org.casereview.testing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Works out once whether a password fits. Tests call with name and password thousands of times, and
 * a check is made to cost a tenth of a second.
 */
final class KnownPasswords implements PasswordEncoder {

  /** A password beside what it was found to fit. */
  private record Fit(String password, String encoded) {}

  private final PasswordEncoder real;
  private final Set<Fit> known = ConcurrentHashMap.newKeySet();

  KnownPasswords(PasswordEncoder real) {
    this.real = real;
  }

  @Override
  public String encode(CharSequence password) {
    return real.encode(password);
  }

  @Override
  public boolean matches(CharSequence password, String encoded) {
    var fit = new Fit(password.toString(), encoded);
    if (known.contains(fit)) {
      return true;
    }
    boolean fits = real.matches(password, encoded);
    if (fits) {
      known.add(fit);
    }
    return fits;
  }
}
