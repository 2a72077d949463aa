package org.casereview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereview.review.Walk.ALLOCATOR;
import static org.casereview.review.Walk.CHECKER;
import static org.casereview.review.Walk.OTHER_REVIEWER;
import static org.casereview.review.Walk.REVIEWER;

import java.util.List;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.Test;

/** What was not submitted is read by nobody but who goes on with it. */
class LedgerDraftsTest extends OnLedger {

  private static final String HEAD = "S0012";

  @Test
  void a_line_of_a_review_that_was_handed_back_is_a_draft() {
    var file = walk.opened();
    assertThat(adds(file, open("Speak to the friend.", "DECISIVE"))).isNull();
    assertThat(seenBy(file, CHECKER)).isEmpty();
    handBack(file);
    assertThat(seenBy(file, CHECKER)).isEmpty();
    assertThat(seenBy(file, HEAD)).isEmpty();
    walk.as(ALLOCATOR, () -> allocations.allocate(file.id(), OTHER_REVIEWER, ALLOCATOR, null));
    assertThat(seenBy(file, CHECKER)).isEmpty();
    walk.as(OTHER_REVIEWER, () -> allocations.declare(file.id(), OTHER_REVIEWER, false, null));
    assertThat(seenBy(file, OTHER_REVIEWER)).containsExactly("L-01");
    assertThat(seenBy(file, HEAD)).isEmpty();
  }

  @Test
  void what_was_submitted_is_read_by_those_who_decide() {
    var file = walk.opened();
    assertThat(adds(file, open("Speak to the friend.", "DECISIVE"))).isNull();
    walk.passed(file);
    assertThat(seenBy(file, HEAD)).containsExactly("L-01");
  }

  private List<String> seenBy(CaseFile file, String person) {
    return page(file, person).lines().stream().map(LedgerLine::label).toList();
  }

  private void handBack(CaseFile file) {
    walk.sql(
        REVIEWER,
        "update casereview.review set handed_back_at = now() where case_id = ?",
        file.id());
    walk.sql(
        REVIEWER, "update casereview.review_case set state = 'IN_SCOPE' where id = ?", file.id());
  }
}
