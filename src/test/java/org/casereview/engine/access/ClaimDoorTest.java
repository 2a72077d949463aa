package org.casereview.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.util.Optional;
import java.util.function.Supplier;
import org.casereview.engine.EngineLogin;
import org.casereview.engine.forms.TaskDesk;
import org.casereview.platform.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who presses Claim or Unclaim and may not hears why, before the engine is asked. */
class ClaimDoorTest {

  private static final String TASK = "01890000-0000-7000-8000-000000000001";

  private final TaskDesk desk = mock(TaskDesk.class);
  private final EngineLogin login = mock(EngineLogin.class);
  private final ClaimDoor door = new ClaimDoor(desk, login);
  private MockHttpServletResponse answer = new MockHttpServletResponse();

  @BeforeEach
  void somebodyAsks() {
    Actor.enter("S0005");
    when(login.as(eq("S0005"), any())).thenAnswer(it -> it.<Supplier<?>>getArgument(1).get());
    when(desk.refusal(TASK, "S0005")).thenReturn(Optional.of("You screened it."));
    when(desk.notTheirs(TASK, "S0005")).thenReturn(Optional.of("Another has it."));
  }

  @AfterEach
  void nobodyAsks() {
    Actor.clear();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/engine-rest/task/", "/camunda/api/engine/engine/default/task/"})
  void a_task_that_somebody_may_not_take_is_refused_in_a_sentence(String tasks) throws Exception {
    assertThat(passes(tasks + TASK + "/claim")).isFalse();
    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getContentAsString()).contains("You screened it.");
    assertThat(passes(tasks + TASK + "/unclaim")).isFalse();
    assertThat(answer.getContentAsString()).contains("Another has it.");
  }

  @Test
  void who_may_goes_on_to_the_engine() throws Exception {
    when(desk.refusal(TASK, "S0005")).thenReturn(Optional.empty());
    when(desk.notTheirs(TASK, "S0005")).thenReturn(Optional.empty());
    assertThat(passes("/engine-rest/task/" + TASK + "/claim")).isTrue();
    assertThat(passes("/engine-rest/task/" + TASK + "/unclaim")).isTrue();
  }

  @Test
  void other_calls_and_who_is_not_logged_in_are_judged_by_others() throws Exception {
    assertThat(passes("/engine-rest/task/" + TASK + "/submit-form")).isTrue();
    Actor.clear();
    assertThat(passes("/engine-rest/task/" + TASK + "/claim")).isTrue();
    verifyNoInteractions(desk);
  }

  private boolean passes(String uri) throws Exception {
    var behind = new MockFilterChain();
    answer = new MockHttpServletResponse();
    door.doFilter(new MockHttpServletRequest("POST", uri), answer, behind);
    return behind.getRequest() != null;
  }
}
