package org.casereview.engine.setup;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.casereview.engine.forms.Late;
import org.casereview.engine.forms.TaskDesk;
import org.casereview.engine.forms.TooLate;
import org.casereview.platform.Actor;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What a person is told when the engine refuses: a sentence that says what to do. */
final class PlainWords {

  private static final String FASTER =
      "Somebody else was faster, and this task has changed. Reload the task list and look again.";

  private static final String OTHER_TENANT = "ENGINE-13034 ";

  private final ObjectProvider<TooLate> tooLate;

  PlainWords(ObjectProvider<TooLate> tooLate) {
    this.tooLate = tooLate;
  }

  /** The refusal where the engine has wrapped it; its own failure where no person asked. */
  ProcessEngineException of(Command<?> command, ProcessEngineException failure) {
    if (failure.getCause() instanceof BadUserRequestException refusal) {
      return refusal;
    }
    if (aPersonAsked() && isOnTask(command) && failure instanceof AuthorizationException) {
      return new AuthorizationException("This task belongs to another team.");
    }
    String sentence = aPersonAsked() ? sentence(command, failure) : null;
    if (sentence == null) {
      return failure;
    }
    Late.note();
    return command instanceof SubmitTaskFormCmd
        ? new FormFieldValidationException("refused", sentence)
        : new BadUserRequestException(sentence, failure);
  }

  private String sentence(Command<?> command, ProcessEngineException failure) {
    if (failure instanceof OptimisticLockingException
        || failure instanceof TaskAlreadyClaimedException) {
      return isOnTask(command) ? told(command, FASTER) : FASTER;
    }
    if (isOnTask(command) && isOfAnotherForce(failure)) {
      return TaskDesk.GONE;
    }
    boolean isGone = failure instanceof NullValueException;
    return isOnTask(command) && isGone ? told(command, TaskDesk.GONE) : null;
  }

  /** Who was there before; within a larger transaction, which has failed, nothing can be asked. */
  private String told(Command<?> command, String otherwise) {
    return TransactionSynchronizationManager.isActualTransactionActive()
        ? otherwise
        : tooLate.getObject().told(taskOf(command), otherwise);
  }

  /** The engine's commands know their task and have no method that tells it. */
  private static String taskOf(Command<?> command) {
    return (String) new DirectFieldAccessor(command).getPropertyValue("taskId");
  }

  private static boolean isOnTask(Command<?> command) {
    return command instanceof SubmitTaskFormCmd || command instanceof ClaimTaskCmd;
  }

  /**
   * To another force there is no such task, whoever has or had it; the engine knows no type for it,
   * only a number.
   */
  private static boolean isOfAnotherForce(ProcessEngineException failure) {
    return String.valueOf(failure.getMessage()).startsWith(OTHER_TENANT);
  }

  /** What the program does by itself is tried again by the engine, which knows its own failure. */
  private static boolean aPersonAsked() {
    return Actor.now() != null && !Actor.now().startsWith("system:");
  }
}
