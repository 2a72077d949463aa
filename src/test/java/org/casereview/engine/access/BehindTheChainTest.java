package org.casereview.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.casereview.casefile.UnknownCase;
import org.casereview.engine.EngineLogin;
import org.casereview.engine.forms.TaskDesk;
import org.casereview.platform.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;

/**
 * What nobody may use is not there; plugins read under an actor; a task tells its case by right.
 */
class BehindTheChainTest {

  private final PlatformTransactionManager transactions = mock(PlatformTransactionManager.class);
  private final TransactionStatus begun = mock(TransactionStatus.class);
  private final PluginReads plugins = new PluginReads(transactions);
  private final MockHttpServletRequest asked =
      new MockHttpServletRequest("GET", "/camunda/api/cockpit/plugin/base/default/statistics");
  private final MockHttpServletResponse answer = new MockHttpServletResponse();

  @Test
  void what_is_closed_to_everybody_is_as_if_it_were_not_there() throws Exception {
    var door = new NotThere(request -> request.getRequestURI().startsWith("/setup"));
    var behind = new MockFilterChain();
    door.doFilter(new MockHttpServletRequest("POST", "/setup/create"), answer, behind);
    assertThat(behind.getRequest()).isNull();
    assertThat(answer.getStatus()).isEqualTo(404);
    door.doFilter(new MockHttpServletRequest("POST", "/cases"), answer, behind);
    assertThat(behind.getRequest()).isNotNull();
  }

  @Test
  void a_plugin_reads_within_a_transaction_that_changes_nothing() throws Exception {
    when(transactions.getTransaction(any())).thenReturn(begun);
    var chain = mock(FilterChain.class);
    plugins.doFilter(asked, answer, chain);
    var order = inOrder(transactions, chain);
    order.verify(transactions).getTransaction(any());
    order.verify(chain).doFilter(asked, answer);
    order.verify(transactions).rollback(begun);
  }

  /** It does not lean on those before it, which turn away what is written in two ways. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/api/cockpit/%70lugin/base/default/process-instance",
        "/%63amunda/%61pi/tasklist/plugi%6E/tasklistPlugins/default/tasks",
        "/camunda/api/cockpit/plugin;x=y/base/default/incident"
      })
  void and_however_its_address_is_written(String path) throws Exception {
    plugins.doFilter(new MockHttpServletRequest("GET", path), answer, new MockFilterChain());
    verify(transactions).getTransaction(any());
  }

  @Test
  void a_plugin_that_fails_leaves_no_transaction_behind() {
    when(transactions.getTransaction(any())).thenReturn(begun);
    FilterChain failing =
        (request, response) -> {
          throw new ServletException("broken");
        };
    assertThatThrownBy(() -> plugins.doFilter(asked, answer, failing)).hasMessage("broken");
    verify(transactions).rollback(begun);
  }

  @Test
  void a_plugin_that_ended_the_transaction_itself_has_answered_all_the_same() throws Exception {
    when(transactions.getTransaction(any())).thenReturn(begun);
    doThrow(new IllegalTransactionStateException("over")).when(transactions).rollback(begun);
    var behind = new MockFilterChain();
    plugins.doFilter(asked, answer, behind);
    assertThat(behind.getRequest()).isNotNull();
  }

  @Test
  void what_is_no_plugin_has_transactions_of_its_own() throws Exception {
    var behind = new MockFilterChain();
    plugins.doFilter(new MockHttpServletRequest("GET", "/camunda/api/admin/auth"), answer, behind);
    assertThat(behind.getRequest()).isNotNull();
    verifyNoInteractions(transactions);
  }

  @Test
  void a_task_tells_its_case_to_who_may_see_the_task_and_to_nobody_else() {
    var desk = mock(TaskDesk.class);
    var login = mock(EngineLogin.class);
    when(login.as(eq("S0005"), any())).thenAnswer(it -> it.<Supplier<?>>getArgument(1).get());
    when(desk.caseOf("17")).thenReturn(Optional.of("CR-2026-000001"));
    when(desk.caseOf("18")).thenReturn(Optional.empty());
    var cases = new TaskCases(desk, login);
    Actor.run(
        "S0005",
        () -> {
          assertThat(cases.caseOf("17")).isEqualTo(Map.of("caseNumber", "CR-2026-000001"));
          assertThatThrownBy(() -> cases.caseOf("18")).isInstanceOf(UnknownCase.class);
        });
  }
}
