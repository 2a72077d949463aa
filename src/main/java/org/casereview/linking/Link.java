package org.casereview.linking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Another case that has something in common with the case at hand, or was said to.
 *
 * @param shared what they have in common now
 * @param verdicts what people have said about the two, the newest first
 */
record Link(UUID caseId, UUID otherId, List<Shared> shared, List<Said> verdicts) {

  /** What somebody said about the two cases; the words stay sealed. */
  record Said(LinkVerdict verdict, byte[] reasons, List<String> basis, String by, Instant at) {}

  Link {
    shared = List.copyOf(shared);
    verdicts = List.copyOf(verdicts);
  }

  /** The same crime number makes two cases perhaps one; persons only link them. */
  boolean isPossibleDuplicate() {
    return shared.stream().anyMatch(one -> one.kind() == Kind.CRIME_NUMBER);
  }

  /** Nobody has looked at it, or something was found since. */
  boolean isNew() {
    return verdicts.isEmpty() || !verdicts.get(0).basis().containsAll(basis());
  }

  /** What they have in common in codes that are the same from both cases. */
  List<String> basis() {
    boolean first = isEarlier(caseId, otherId);
    var codes = new ArrayList<String>();
    int numbers = 0;
    for (Shared one : shared) {
      Shared seen = first ? one : one.turned();
      codes.add(
          one.kind() == Kind.CRIME_NUMBER
              ? one.kind() + " " + ++numbers
              : Stream.of(one.kind().name(), seen.here(), seen.there())
                  .collect(java.util.stream.Collectors.joining(" ")));
    }
    codes.sort(Comparator.naturalOrder());
    return codes;
  }

  /** Keys are UUIDv7: what came earlier is smaller, digit by digit. */
  static boolean isEarlier(UUID one, UUID other) {
    return one.toString().compareTo(other.toString()) < 0;
  }
}
