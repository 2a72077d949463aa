package org.casereview.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.casereview.engine.contract.Vocabulary.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {

  private final Expressions expressions =
      new Expressions(
          Map.of("flag", Kind.FLAG, "code", Kind.TEXT, "count", Kind.NUMBER, "at", Kind.INSTANT));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${flag}",
        "${!flag}",
        "${not flag}",
        "${ flag }",
        "${code == 'IN_SCOPE'}",
        "${code != \"P1\"}",
        "${count < 3}",
        "${count >= -3}",
        "${flag and code == 'A' or !flag}",
        "${flag && count == 1 || flag}"
      })
  void a_condition_over_published_variables_is_taken(String condition) {
    assertThat(expressions.wrongCondition(condition)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "flag",
        "#{flag}",
        "${}",
        "${flag",
        "${flag} ${flag}",
        "x${flag}",
        "${flag.x}",
        "${flag()}",
        "${flag[0]}",
        "${!code}",
        "${!!flag}",
        "${flag == true}",
        "${code == code}",
        "${'A' == code}",
        "${code == null}",
        "${empty code}",
        "${count == 'A'}",
        "${at == 1}",
        "${at}",
        "${count + 1 == 2}",
        "${flag flag}",
        "${and flag}",
        "${code == 'a b'}",
        "${code == 'A\\'}",
        "${code eq 'A'}",
        "${other}",
        "${true}"
      })
  void anything_else_is_refused(String condition) {
    assertThat(expressions.wrongCondition(condition)).isPresent();
  }
}
