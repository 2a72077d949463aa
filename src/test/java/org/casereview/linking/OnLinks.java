package org.casereview.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.referral.TakenReferral;
import org.casereview.referral.content.Fields;
import org.casereview.referral.content.Referral;
import org.casereview.testing.CaseReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases made by hand in a transaction that is undone: nobody else ever sees them. */
@CaseReviewTest
abstract class OnLinks {

  @Autowired TakesKeys keys;
  @Autowired Links links;
  @Autowired LinkVerdicts verdicts;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  void undone(Runnable act) {
    undone(
        () -> {
          act.run();
          return null;
        });
  }

  <T> T undone(Supplier<T> act) {
    return Actor.as(
        Actor.INTAKE,
        () ->
            transaction.execute(
                status -> {
                  status.setRollbackOnly();
                  return act.get();
                }));
  }

  /** Puts the cases on file and takes their referrals in one block. */
  List<TakenReferral> taken(Made... made) {
    var block = Arrays.stream(made).map(Made::taken).toList();
    jdbc.batchUpdate(
        "insert into casereview.review_case(id, case_number, force_code, force_reference, state,"
            + " received_at, state_since) values (?, ?, '14', ?, 'REFERRED', now(), now())",
        block.stream()
            .map(t -> new Object[] {t.caseId(), t.caseNumber(), t.caseNumber()})
            .toList());
    keys.taken(block);
    return block;
  }

  List<Link> links(TakenReferral taken) {
    return links.of(taken.caseId()).links();
  }

  long told(TakenReferral taken) {
    return jdbc.queryForObject(
        "select count(*) from casereview.timeline_entry where case_id = ?"
            + " and what = 'POSSIBLE_LINK'",
        Long.class,
        taken.caseId());
  }

  /** What a force tells of a case. */
  static final class Made {

    private static int next = 700_000;

    private final UUID id = Ids.next();
    private final String number = "CR-1999-" + next++;
    private final Map<String, String> file = new TreeMap<>();
    private final List<Referral.Row> suspects = new ArrayList<>();
    private final List<Referral.Row> victims = new ArrayList<>();

    Made crime(String numbers) {
      file.put("crime_references", numbers);
      return this;
    }

    Made suspect(String... cells) {
      suspects.add(row("S-%02d".formatted(suspects.size() + 1), cells));
      return this;
    }

    Made victim(String name, String born) {
      String pseudonym = "V-%02d".formatted(victims.size() + 1);
      victims.add(row(pseudonym, "family_name", name, "date_of_birth", born));
      return this;
    }

    TakenReferral taken() {
      return again(id, number);
    }

    /** The same case with another content. */
    TakenReferral again(UUID caseId, String caseNumber) {
      var content =
          new Referral(new Fields(file), suspects, victims, List.of(), List.of(), List.of());
      return new TakenReferral(caseId, caseNumber, "14", content);
    }

    private static Referral.Row row(String pseudonym, String... cells) {
      var values = new TreeMap<String, String>();
      for (int i = 0; i < cells.length; i += 2) {
        values.put(cells[i], cells[i + 1]);
      }
      return new Referral.Row(pseudonym, pseudonym, false, new Fields(values));
    }
  }
}
