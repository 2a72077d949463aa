package org.casereview.home.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The words that people read for the codes we keep; the pages and the Case file share one list. */
@Component("words")
class Words {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(LONDON);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(LONDON);

  /** Kinds of names that owners give in drawings. */
  private static final Set<String> DRAWN = Set.of("activity", "form");

  private final Map<String, Map<String, String>> words;

  Words(ObjectMapper json) throws IOException {
    try (var list = new ClassPathResource("static/case-file/words.json").getInputStream()) {
      words = json.readValue(list, new TypeReference<>() {});
    }
  }

  /** The words for a code of this kind; the code itself, made readable, where none are listed. */
  public String of(String kind, Object code) {
    if (code == null) {
      return "";
    }
    return words
        .getOrDefault(kind, Map.of())
        .getOrDefault(
            code.toString(),
            DRAWN.contains(kind) ? drawn(code.toString()) : readable(code.toString()));
  }

  /** The day in London, such as 4 November 2026. */
  public String day(Instant moment) {
    return moment == null ? "" : DAY.format(moment);
  }

  public String date(LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }

  /** The day and time in London. */
  public String moment(Instant moment) {
    return moment == null ? "" : MOMENT.format(moment);
  }

  /** A box or a form that an owner has drawn has no word of ours: its name, made readable. */
  private static String drawn(String name) {
    String text =
        name.replace('-', ' ').replaceAll("([A-Z])", " $1").strip().toLowerCase(Locale.ROOT);
    return text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String readable(String code) {
    if (!code.matches("[A-Z0-9]+(_[A-Z0-9]+)+|[A-Z]{3,}")) {
      return code;
    }
    String text = code.replace('_', ' ').toLowerCase(Locale.ROOT);
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
