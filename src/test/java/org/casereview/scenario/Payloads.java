package org.casereview.scenario;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Words that some language would reckon with: each would come to 49, or bring something to run. */
final class Payloads {

  static final String RECKONED = "zz49zz";

  /** How an expression is opened and closed, in the languages of the house and its neighbours. */
  private static final List<String> AROUND =
      List.of(
          "${_}",
          "#{_}",
          "*{_}",
          "@{_}",
          "~{_}",
          "&{_}",
          "%{_}",
          "!{_}",
          "$_",
          "{{_}}",
          "{{{_}}}",
          "{{= _ }}",
          "{%= _ %}",
          "{_}",
          "[[_]]",
          "[[${_}]]",
          "[(${_})]",
          "__${_}__",
          "__#{_}__",
          "<%= _ %>",
          "<%_%>",
          "<?= _ ?>",
          "<#assign x=_>${x}",
          "#set($x=_)$x",
          "${{_}}",
          "#{{_}}",
          "$${_}",
          "${'' + _}",
          "`_`",
          "$(_)",
          "$((_))",
          "=_",
          "+_",
          "@(_)",
          "{{constructor(_)}}",
          "T(_)",
          "\\u0024{_}",
          "&#36;{_}",
          "%24%7b_%7d",
          "{php}_{/php}");

  private static final List<String> SUMS = List.of("7*7", "7.multiply(7)");

  private static final List<String> OTHERS =
      List.of(
          "${T(java.lang.Runtime).getRuntime()}",
          "${''.getClass().forName('java.lang.Runtime')}",
          "#{''.class.forName('java.lang.Runtime')}",
          "${execution.setVariable('x',1)}",
          "${task.complete()}",
          "${jndi:ldap://127.0.0.1:1/x}",
          "${env:PATH}",
          "${sys:user.home}",
          "${java:version}",
          "{{constructor.constructor('return 7*7')()}}",
          "<script>document.title=7*7</script>",
          "if 7*7=49 then 1 else 2");

  private Payloads() {}

  /** All of them: each of the first comes to {@link #RECKONED} where somebody reckons. */
  static List<String> all() {
    var sums =
        AROUND.stream()
            .flatMap(signs -> SUMS.stream().map(sum -> "zz" + signs.replace("_", sum) + "zz"));
    return Stream.concat(sums, OTHERS.stream()).toList();
  }

  /** One in so many of them, beginning with this one, in one text. */
  static String some(int first, int step) {
    var all = all();
    return String.join(
        " ",
        IntStream.range(0, all.size())
            .filter(i -> i % step == first % step)
            .mapToObj(all::get)
            .toList());
  }
}
