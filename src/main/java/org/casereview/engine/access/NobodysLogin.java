package org.casereview.engine.access;

import java.util.List;
import org.casereview.engine.ready.Nobody;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Knows the node that asks itself; leaves everybody else to the login of staff. */
class NobodysLogin implements AuthenticationProvider {

  private final Nobody nobody;

  NobodysLogin(Nobody nobody) {
    this.nobody = nobody;
  }

  @Override
  public Authentication authenticate(Authentication login) {
    return nobody.isAsking(login.getName(), String.valueOf(login.getCredentials()))
        ? UsernamePasswordAuthenticationToken.authenticated(nobody.staffId(), null, List.of())
        : null;
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}
