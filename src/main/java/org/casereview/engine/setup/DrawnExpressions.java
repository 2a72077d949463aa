package org.casereview.engine.setup;

import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/**
 * Expressions stand in drawings alone, and reach variables and published steps: no method and no
 * property of anything. The engine's own switch against expressions in questions does not look into
 * the parts of a question that are joined by "or".
 */
class DrawnExpressions extends JuelExpressionManager {

  private static final String NOT_DRAWN =
      "A question holds no expressions. Ask with plain values, or choose one of the lists.";

  DrawnExpressions(Map<Object, Object> steps) {
    super(steps);
  }

  @Override
  public Expression createExpression(String text) {
    return new Drawn(createValueExpression(text), this, text);
  }

  @Override
  protected ELResolver createElResolver() {
    var reach = new CompositeELResolver();
    reach.add(new VariableScopeElResolver());
    reach.add(new VariableContextElResolver());
    reach.add(new ReadOnlyMapELResolver(beans));
    return reach;
  }

  private static final class Drawn extends JuelExpression {

    Drawn(ValueExpression value, JuelExpressionManager manager, String text) {
      super(value, manager, text);
    }

    /** What belongs to no process is a question of somebody. */
    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
      if (scope == null && !isLiteralText()) {
        throw new BadUserRequestException(NOT_DRAWN);
      }
      return super.getValue(scope, execution);
    }
  }
}
