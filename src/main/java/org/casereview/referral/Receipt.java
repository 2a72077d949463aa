package org.casereview.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.referral.format.Problem;

/**
 * The answer to a package, kept for ever.
 *
 * @param total referrals that the package holds; {@code counts.referrals} are those done so far
 * @param fault why nothing of the package was taken, or what it waits for; null otherwise
 * @param problemCount all problems; {@code problems} is a page of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Receipt(
    UUID receiptId,
    Instant receivedAt,
    String fileName,
    String sha256,
    String sentBy,
    String status,
    Integer total,
    Fault fault,
    Counts counts,
    List<Line> referrals,
    List<Problem> problems,
    Long problemCount,
    Integer page,
    Integer size) {

  /** A fault of the whole package. */
  public record Fault(String code, String message) {}

  /** How many referrals became what; the four results add up to the referrals. */
  public record Counts(long referrals, long accepted, long updated, long unchanged, long rejected) {

    static Counts of(Map<String, Long> results) {
      long accepted = results.getOrDefault(Result.ACCEPTED.name(), 0L);
      long updated = results.getOrDefault(Result.UPDATED.name(), 0L);
      long unchanged = results.getOrDefault(Result.UNCHANGED.name(), 0L);
      long rejected = results.getOrDefault(Result.REJECTED.name(), 0L);
      return new Counts(
          accepted + updated + unchanged + rejected, accepted, updated, unchanged, rejected);
    }
  }

  /** What became of one referral. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Line(int row, String forceReference, Result result, String caseNumber) {}
}
