package org.casereview.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came in about a case after somebody had looked at its file. */
@Service
@Transactional(readOnly = true)
public class FileNews {

  /**
   * One piece of news.
   *
   * @param version of the case file that came with it
   * @param actor by whom it was recorded
   * @param words id of what was told, which opens when asked for; null where nobody wrote any
   */
  public record News(long version, Instant at, String actor, NewsCause cause, UUID words) {}

  private final Timeline timeline;
  private final ObjectProvider<NewsSaid> words;

  FileNews(Timeline timeline, ObjectProvider<NewsSaid> words) {
    this.timeline = timeline;
    this.words = words;
  }

  /** Since that version was looked at, the oldest first. */
  public List<News> since(UUID caseId, long version) {
    var entries =
        timeline.of(caseId).stream()
            .filter(entry -> entry.what().equals("NEW_INFORMATION"))
            .filter(entry -> versionOf(entry) > version)
            .toList();
    if (entries.isEmpty()) {
      return List.of();
    }
    var said = words.getObject().of(caseId);
    return entries.stream()
        .map(
            entry ->
                new News(
                    versionOf(entry),
                    entry.at(),
                    entry.actor(),
                    NewsCause.valueOf(entry.codes().get("cause")),
                    said.get(versionOf(entry))))
        .toList();
  }

  /** Entries of before versions were noted belong to decisions that are made long since. */
  private static long versionOf(Timeline.Entry entry) {
    return Long.parseLong(entry.codes().getOrDefault("version", "0"));
  }
}
