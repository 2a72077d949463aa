package org.casereview.engine.forms;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.FileLooks;
import org.casereview.casefile.SomeCase;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A judgement counts for the file that its person has seen, and for no later one. */
class SeenFileTest {

  private static final UUID CASE = UUID.fromString(HandedTask.CASE);
  private static final String TAKEN = Variables.FILE_VERSION_TAKEN.name();

  private final HandedTask handed = new HandedTask();
  private final CaseFiles cases = mock(CaseFiles.class);
  private final FileLooks looks = mock(FileLooks.class);
  private final SeenFile seen = new SeenFile(HandedTask.given(cases), HandedTask.given(looks));

  @AfterEach
  void end() {
    handed.letGo();
  }

  @Test
  void who_takes_a_task_has_the_version_of_now_before_them() {
    fileIsAt(7);
    seen.taken(handed.task);
    verify(handed.task).setVariableLocal(TAKEN, 7);
  }

  @Test
  void a_file_that_stands_as_it_was_taken_may_be_judged() {
    fileIsAt(7);
    takenAt(7);
    assertThatCode(() -> seen.requireUnchanged(handed.task)).doesNotThrowAnyException();
    assertThatCode(() -> seen.requireRead(handed.task, "S0005")).doesNotThrowAnyException();
  }

  @Test
  void a_file_that_changed_since_is_judged_by_nobody() {
    fileIsAt(8);
    takenAt(7);
    assertThatThrownBy(() -> seen.requireUnchanged(handed.task))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("New information came in");
    takenAt(null);
    assertThatThrownBy(() -> seen.requireUnchanged(handed.task)).isInstanceOf(Refusal.class);
  }

  @Test
  void what_is_written_at_length_waits_until_its_person_has_looked_again() {
    fileIsAt(8);
    takenAt(7);
    assertThatThrownBy(() -> seen.requireRead(handed.task, "S0005"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Open the Case file");
    when(looks.atWhatCame(CASE, 7, "S0005")).thenReturn(true);
    assertThatCode(() -> seen.requireRead(handed.task, "S0005")).doesNotThrowAnyException();
  }

  @Test
  void a_task_whose_case_the_engine_may_not_know_has_no_file() {
    handed.ofCase(null);
    seen.taken(handed.task);
    verify(handed.task, never()).setVariableLocal(anyString(), any());
    assertThatCode(() -> seen.requireUnchanged(handed.task)).doesNotThrowAnyException();
    assertThatCode(() -> seen.requireRead(handed.task, "S0005")).doesNotThrowAnyException();
  }

  private void takenAt(Integer version) {
    when(handed.task.getVariableLocal(TAKEN)).thenReturn(version);
  }

  private void fileIsAt(long version) {
    when(cases.get(CASE))
        .thenReturn(SomeCase.in(CaseState.SCREENING, CASE, "CR-2026-000001", version));
  }
}
