package org.casereview.people;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a change would make otherwise.
 *
 * @param field name of the field; the page has words for it
 * @param was as it is now, empty where there is nothing yet
 */
public record Difference(String field, String was, String wanted) {

  static List<Difference> between(Record now, Record wanted) {
    return Stream.of(wanted.getClass().getRecordComponents())
        .map(part -> of(part, now, wanted))
        .filter(it -> !it.was().equals(it.wanted()))
        .toList();
  }

  private static Difference of(RecordComponent part, Record now, Record wanted) {
    return new Difference(part.getName(), now == null ? "" : said(part, now), said(part, wanted));
  }

  private static String said(RecordComponent part, Record of) {
    try {
      return said(part.getAccessor().invoke(of));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String said(Object value) {
    if (value instanceof Boolean flag) {
      return flag ? "yes" : "no";
    }
    if (value instanceof Collection<?> many) {
      return many.stream().map(Difference::said).collect(Collectors.joining(", "));
    }
    if (value instanceof FormerForce former && former.from() == null && former.to() == null) {
      return former.code() + " (days not known)";
    }
    if (value instanceof FormerForce former) {
      return "%s (%s to %s)"
          .formatted(
              former.code(),
              Objects.toString(former.from(), "not known"),
              Objects.toString(former.to(), "now"));
    }
    return Objects.toString(value, "");
  }
}
