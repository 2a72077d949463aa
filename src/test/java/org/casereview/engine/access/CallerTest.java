package org.casereview.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Who may call without the token of a session: programs alone, since nobody misleads them. */
class CallerTest {

  private final MockHttpServletRequest call = new MockHttpServletRequest("POST", "/api/cases");

  @Test
  void a_program_names_itself_or_has_no_session() {
    assertThat(Caller.isAProgram(call)).isTrue();
    call.setRequestedSessionId("of-a-browser");
    assertThat(Caller.isAProgram(call)).isFalse();
    call.addHeader("Authorization", "Basic c2NyZWVuZXI6ZGVtbw==");
    assertThat(Caller.isAProgram(call)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Origin", "Sec-Fetch-Site"})
  void a_browser_that_remembers_a_password_is_no_program(String header) {
    assertThat(Caller.isOfNoBrowser(call)).isTrue();
    call.addHeader("Authorization", "Basic c2NyZWVuZXI6ZGVtbw==");
    call.addHeader(header, "https://elsewhere.example");
    assertThat(Caller.isAProgram(call)).isFalse();
    assertThat(Caller.isOfNoBrowser(call)).isFalse();
  }

  @Test
  void a_page_is_no_call_of_a_program() {
    call.setRequestURI("/cases");
    assertThat(Caller.isAProgram(call)).isFalse();
  }
}
