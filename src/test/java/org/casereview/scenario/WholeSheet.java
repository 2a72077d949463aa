package org.casereview.scenario;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;
import org.casereview.review.AnswerSheet;
import org.casereview.review.ItemAnswer;
import org.casereview.review.ReviewPage;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Every item of the protocol answered in one go, where a test is not about the answering. */
final class WholeSheet {

  private final AnswerSheet sheet;
  private final TransactionTemplate transaction;
  private final ObjectMapper json;

  WholeSheet(ApplicationContext application) {
    this.sheet = application.getBean(AnswerSheet.class);
    this.transaction = application.getBean(TransactionTemplate.class);
    this.json = application.getBean(ObjectMapper.class);
  }

  void answers(String person, CaseFile file, Map<String, ?> answer) {
    Actor.run(
        person,
        () ->
            transaction.executeWithoutResult(
                status ->
                    sheet
                        .page(file.number(), person)
                        .groups()
                        .forEach(
                            group ->
                                group.items().forEach(item -> saves(person, file, item, answer)))));
  }

  private void saves(String person, CaseFile file, ReviewPage.Item item, Map<String, ?> answer) {
    var whole = new HashMap<String, Object>(answer);
    whole.put("version", item.answer() == null ? 0 : item.answer().version());
    sheet.save(file.number(), person, item.code(), json.convertValue(whole, ItemAnswer.class));
  }
}
