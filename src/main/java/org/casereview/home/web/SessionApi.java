package org.casereview.home.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Set;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is logged in, and the token that a page sends with what it changes. */
@RestController
@Tag(name = "Session", description = "Who is logged in.")
class SessionApi {

  /** The logged-in person and the token of the session. */
  @Schema(description = "The logged-in person and the token of the session.")
  record Session(
      String name, String login, Set<String> teams, String csrfHeader, String csrfToken) {}

  private final People people;

  SessionApi(People people) {
    this.people = people;
  }

  @GetMapping("/api/session")
  @Operation(summary = "Tells who is logged in")
  ResponseEntity<Session> session(Principal principal, @Parameter(hidden = true) CsrfToken token) {
    Person me = people.find(principal.getName()).orElseThrow();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new Session(
                me.name(),
                me.login(),
                me.teams(),
                token == null ? null : token.getHeaderName(),
                token == null ? null : token.getToken()));
  }
}
