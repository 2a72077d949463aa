package org.casereview.scenario;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.casereview.casefile.CaseFile;

/** All who are no standards liaisons, in every role and in none, and all that they are told. */
final class Others {

  static final long SEED = Long.getLong("casereview.standards.seed", 5_120_934_417_733L);

  private static final boolean ALL = Boolean.getBoolean("casereview.full");

  /** With each build one in so many of our addresses is read by each person, in full all. */
  private static final int STEP = 6;

  /** One of each kind of right: they try every door. */
  static final Set<String> EACH_DOOR =
      Set.of("reviewer", "reviewer2", "manager", "auditor", "admin", "force-14");

  /** A second person of the case's team, the panel that decides it, and who has several roles. */
  private static final List<String> BESIDE = List.of("reviewer2", "panel1", "panel2", "head");

  private final CaseDriver driver;
  private final int port;
  private final Set<String> logins;
  private final AtomicLong looks = new AtomicLong();

  Others(CaseDriver driver, int port, Subjects subjects) {
    this.driver = driver;
    this.port = port;
    this.logins = new TreeSet<>(subjects.logins().values());
    logins.addAll(BESIDE);
    logins.remove(subjects.logins().get("standards-liaisons"));
  }

  Set<String> logins() {
    return logins;
  }

  /** How many answers were read so far. */
  long looks() {
    return looks.get();
  }

  /** What each of them, and who has not logged in, is told at each address. */
  Map<String, Map<String, String>> told(CaseFile file, Set<String> addresses) {
    var told = new ConcurrentHashMap<String, Map<String, String>>();
    logins.parallelStream()
        .forEach(login -> told.put(login, told(driver.at(login), login, file, addresses)));
    told.put("admin by program", Sweep.ofTheEngine(driver.program("admin"), Desk.REST));
    told.put("nobody", ofOurRoutes(Desk.stranger(port), "nobody", addresses));
    told.values().forEach(all -> looks.addAndGet(all.size()));
    return new TreeMap<>(told);
  }

  private Map<String, String> told(Desk desk, String login, CaseFile file, Set<String> addresses) {
    var told =
        EACH_DOOR.contains(login)
            ? Sweep.ofTheEngine(desk, Desk.WEBAPP)
            : Sweep.inShort(desk, Desk.WEBAPP);
    told.putAll(Sweep.ofOurPages(desk, file.number()));
    told.putAll(ofOurRoutes(desk, login, addresses));
    return told;
  }

  private Map<String, String> ofOurRoutes(Desk desk, String login, Set<String> addresses) {
    var told = new TreeMap<String, String>();
    int drawn = 0;
    for (String path : addresses) {
      if (ALL || Math.floorMod(drawn++ + Objects.hash(SEED, login), STEP) == 0) {
        told.put("whole " + path, WholeAnswer.to(port, desk.carried(), path));
      }
    }
    return told;
  }

  /** What was not told word for word the same. */
  static List<String> differences(
      Map<String, Map<String, String>> before, Map<String, Map<String, String>> after) {
    return before.entrySet().stream()
        .flatMap(
            told ->
                told.getValue().entrySet().stream()
                    .filter(
                        e ->
                            !Objects.equals(e.getValue(), after.get(told.getKey()).get(e.getKey())))
                    .map(
                        e ->
                            "%s, %s: %s, now %s"
                                .formatted(
                                    told.getKey(),
                                    e.getKey(),
                                    e.getValue(),
                                    after.get(told.getKey()).get(e.getKey()))))
        .toList();
  }
}
