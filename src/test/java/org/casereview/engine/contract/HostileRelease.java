package org.casereview.engine.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;

/**
 * Our own release with one thing made hostile, and what a refusal has to say of it.
 *
 * @param changed the files that are not as ours; an empty one is left out of the set
 * @param file where the refusal has to point
 * @param element id of the box that it has to name
 * @param box what people read there
 * @param said a part of the sentence that tells this reason from others
 */
record HostileRelease(
    Kind kind,
    String title,
    Map<String, String> changed,
    String file,
    Rule rule,
    String element,
    String box,
    String said) {

  HostileRelease saying(String words) {
    return new HostileRelease(kind, title, changed, file, rule, element, box, words);
  }

  /** With a second file changed. */
  HostileRelease and(String name, String content) {
    var all = new HashMap<>(changed);
    all.put(name, content);
    return new HostileRelease(kind, title, all, file, rule, element, box, said);
  }

  /** The whole set as somebody would release it. */
  Map<String, byte[]> set() {
    var set = new HashMap<>(Ours.RELEASE);
    changed.forEach(
        (name, content) -> {
          if (content.isEmpty()) {
            set.remove(name);
          } else {
            set.put(name, content.getBytes(UTF_8));
          }
        });
    return set;
  }

  @Override
  public String toString() {
    return kind + ": " + title;
  }
}
