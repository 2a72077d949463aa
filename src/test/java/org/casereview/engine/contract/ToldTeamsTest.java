package org.casereview.engine.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A drawing offers, and a table of deadlines tells, nobody what they may not know. */
class ToldTeamsTest {

  private static final String TABLE = "sla-targets.dmn";

  private static List<Finding> changed(String row, String there, String instead) {
    var set = new HashMap<>(Ours.RELEASE);
    String table = Ours.text(TABLE);
    int from = table.indexOf("<rule", table.lastIndexOf("</rule>", table.indexOf(row)));
    int to = table.indexOf("</rule>", from);
    String before = table.substring(from, to);
    assertThat(before).contains(row).contains(there);
    String after = before.replace(there, instead);
    set.put(Ours.file(TABLE), table.replace(before, after).getBytes(UTF_8));
    return Ours.findings(set);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"recordAssessment\"|\"standards-liaisons\"|\"managers\"|nobody but standards-liaisons is told",
        "\"recordAssessment\"|\"standards-escalation\"|-|Name the process and the activity",
        "\"recordAssessment\"|\"standards-escalation\"|\"standards-escalation\",\"file-review\"|nobody but standards-liaisons is told",
        "\"castVote\"|\"heads-of-review\"|\"standards-liaisons\"|told of matters of misconduct alone",
        "\"castVote\"|\"heads-of-review\"|\"force-liaisons\"|A force is told of what it is asked for",
        "\"castVote\"|\"heads-of-review\"|\"analysts\"|knows of no case, so it cannot be told",
        "\"castVote\"|\"heads-of-review\"|\"administrators\"|knows of no case, so it cannot be told",
        "\"castVote\"|\"heads-of-review\"|\"process-owners\"|knows of no case, so it cannot be told",
        "\"castVote\"|\"castVote\"|not(\"prepareClosure\")|Name the process and the activity",
      })
  void who_may_not_know_of_it_is_not_told(String row, String there, String instead, String why) {
    assertThat(changed(row, there, instead))
        .filteredOn(finding -> finding.rule() == Rule.G5)
        .extracting(Finding::sentence)
        .anyMatch(sentence -> sentence.contains(why));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "standards-escalation|standards-liaisons|managers|worked on by standards-liaisons alone",
        "standards-escalation|standards-liaisons|standards-liaisons,managers|by standards-liaisons alone",
        "panel-decision|panel-members|force-liaisons|A force is offered what it is asked for",
        "return-to-force|managers|force-liaisons|A force is offered what it is asked for",
        "rejected-referral|intake-officers|force-liaisons|A force is offered what it is asked for",
        "panel-decision|panel-members|analysts|knows of no case, so none of it could do this",
        "case-closure|heads-of-review|process-owners|knows of no case, so none of it could do this",
        "nca-adoption|managers|managers,administrators|knows of no case",
      })
  void who_may_not_know_of_it_is_not_offered_it(
      String process, String there, String instead, String why) {
    String file = process + ".bpmn";
    String groups = "camunda:candidateGroups=\"";
    var set = new HashMap<>(Ours.RELEASE);
    String drawn = Ours.text(file);
    assertThat(drawn).contains(groups + there + '"');
    set.put(
        Ours.file(file),
        drawn.replace(groups + there + '"', groups + instead + '"').getBytes(UTF_8));
    assertThat(Ours.findings(set))
        .filteredOn(finding -> finding.rule() == Rule.C7)
        .extracting(Finding::sentence)
        .anyMatch(sentence -> sentence.contains(why));
  }

  @Test
  void a_force_may_be_told_of_a_task_that_it_is_offered() {
    assertThat(changed("\"answerRequest\"", "\"managers\"", "\"force-liaisons\"")).isEmpty();
  }
}
