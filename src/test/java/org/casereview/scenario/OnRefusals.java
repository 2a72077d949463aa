package org.casereview.scenario;

import java.util.HashMap;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** People at their browsers who are refused, and what they had typed. */
abstract class OnRefusals extends OnCases {

  static final String FULL = "casereview.refusals.all";
  static final String NEW = "New information came in after ";

  RefusedInTasklist refused;

  @BeforeEach
  void open() {
    refused = new RefusedInTasklist(driver, port);
  }

  @AfterEach
  void close() {
    refused.close();
  }

  static Map<String, Object> with(Map<String, ?> answers, String field, Object value) {
    var all = new HashMap<String, Object>(answers);
    all.put(field, value);
    return all;
  }

  static Map<String, Object> without(Map<String, ?> answers, String field) {
    var all = new HashMap<String, Object>(answers);
    all.remove(field);
    return all;
  }

  /** Taken before something came in, and decided on afterwards. */
  void refusedAfterNews(String login, CaseFile file, String activity, Map<String, ?> answers) {
    refused.sending(
        login,
        driver.task(file, activity).getId(),
        answers,
        () -> driver.newInformation(file),
        NEW);
  }
}
