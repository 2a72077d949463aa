package org.casereview.questions;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.Chronicle;
import org.casereview.people.Impartiality;
import org.casereview.people.People;
import org.casereview.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people answer to the questions of process owners. */
@Service
@Transactional(rollbackFor = Refusal.class)
public class RecordedQuestions {

  private final AnswerRecords records;
  private final CaseFiles cases;
  private final People people;
  private final Chronicle chronicle;

  RecordedQuestions(AnswerRecords records, CaseFiles cases, People people, Chronicle chronicle) {
    this.records = records;
    this.cases = cases;
    this.people = people;
    this.chronicle = chronicle;
  }

  /** Refuses who is not impartial, and whoever had a part where only a newcomer may answer. */
  @Transactional(readOnly = true)
  public void admit(UUID caseId, boolean newcomersOnly, String person) throws Refusal {
    if (caseId == null) {
      throw new Refusal(
          "These questions stand where no case is. Tell a process owner; nothing was recorded.");
    }
    var who = people.find(person).orElseThrow(() -> new Refusal("This account is closed."));
    Impartiality.require(who, cases.get(caseId).forceCode());
    if (newcomersOnly && records.hadAPart(caseId, person)) {
      throw new Refusal(
          "You had a part in this case already. Leave these questions to somebody who had none.");
    }
  }

  /** What was answered in a case, oldest first; for those who may read the review. */
  @Transactional(readOnly = true)
  public List<AnsweredForm> answered(UUID caseId) {
    return records.of(caseId);
  }

  /** Puts the answers on file with the wording of each question. */
  public void record(Submission given) {
    UUID id = records.add(given);
    chronicle.add(
        "QUESTIONS_ANSWERED",
        given.caseId(),
        id,
        Map.of(
            "form",
            given.form(),
            "version",
            "" + given.formVersion(),
            "rows",
            "" + given.answers().size()));
  }
}
