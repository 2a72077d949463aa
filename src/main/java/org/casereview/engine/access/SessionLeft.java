package org.casereview.engine.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page how long its login lasts, so that nobody is logged out without a word before. */
@RestController
@Tag(name = "Session", description = "Who is logged in.")
class SessionLeft {

  private final SessionAge age;

  SessionLeft(SessionAge age) {
    this.age = age;
  }

  @GetMapping("/api/session/left")
  @Operation(
      summary = "Tells how long the login lasts",
      description =
          "In seconds, when nothing is done and at the most; no content without a session. With the"
              + " header X-By-Itself the question itself is no use of the session.")
  ResponseEntity<SessionAge.Left> left(HttpServletRequest request) {
    return age.left(request)
        .map(left -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(left))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }
}
