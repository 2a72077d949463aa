package org.casereview.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.casereview.policy.Policy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever is sent to our own API, in whatever role, it answers at once and with a sentence: never
 * a fault, nothing of what it is made of. The seed is printed, and given by a property.
 */
class WildCallsTest extends OnCases {

  private static final int CALLS = Integer.getInteger("casereview.fuzz", 400);
  private static final long SEED = Long.getLong("casereview.fuzz.seed", 8_820_437_172_519L);
  private static final int LINES = 4;

  private static final int MOST_MILLIS = 1000;

  /** What the machine is made of is nobody's business. */
  private static final Pattern INNARDS =
      Pattern.compile("\\bat [a-z.]+\\(|\\b(org|java|com|jakarta)\\.[a-z]+\\.[A-Za-z]|Hibernate");

  private static final Pattern SENTENCE = Pattern.compile("\"detail\":\"[A-Z0-9][^\"]{10,}");

  @Autowired Policy policy;
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicLong slowest = new AtomicLong();
  private Subjects subjects;

  @AfterEach
  void leave() {
    subjects.leave();
  }

  @Test
  void the_api_answers_whatever_is_sent_to_it() throws Exception {
    var known = known();
    subjects = new Subjects(driver);
    var logins = new ArrayList<>(subjects.logins().values());
    logins.add("force-13");
    var operations =
        OurOperation.all(driver.program("head").call("GET", "/api/docs", null).body(), policy);
    var right = new TreeMap<String, String>();
    operations.forEach(one -> right.put(one.route().toString(), one.login(subjects)));
    System.out.printf("Wild calls: seed %d, %,d calls%n", SEED, CALLS);
    IntStream.range(0, LINES)
        .parallel()
        .mapToObj(
            line ->
                new WildCalls(
                    SEED + line,
                    operations,
                    logins,
                    known,
                    one -> right.get(one.route().toString())))
        .forEach(this::sends);
    System.out.printf(
        "Wild calls: %,d, by status %s, slowest %d ms, %d wrong%n",
        sent.get(), statuses, slowest.get(), wrong.size());
    assertThat(wrong).as("seed %d", SEED).isEmpty();
    assertThat(sent.get()).isEqualTo(CALLS / LINES * LINES);
  }

  /** Each of these was a fault once, or an answer without a sentence. */
  @ParameterizedTest
  @CsvSource({
    "auditor, OPTIONS /api/deadlines/tasks, X-A: b, 404",
    "analyst, OPTIONS /api/cases, X-A: b, 404",
    "head, POST /api/cases/CR-2026-999999/legal-advice, Content-Type: application/*, 415",
    "head, POST /api/cases/CR-2026-999999/legal-advice, Content-Type: */*, 415",
    "manager, POST /api/panels, Content-Type: multipart/form-data, 400",
    "force-14, POST /api/people/changes/person, Content-Type: multipart/form-data, 400",
    "manager, POST /api/referrals, Content-Type: multipart/form-data, 403",
    "reviewer, POST /api/reviews/next, Origin: null, 403",
  })
  void what_was_a_fault_once_is_refused_with_a_sentence(
      String login, String line, String header, int status) throws IOException {
    subjects = new Subjects(driver);
    var receipts = driver.count("select count(*) from casereview.referral_package");
    String call =
        "%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n%s\r\nContent-Length: 2\r\n\r\n{}"
            .formatted(line, RoughCaller.basic(login), header);
    try (var caller = new WildLine(port)) {
      var answer = caller.asks(call.getBytes(UTF_8));
      assertThat(answer.status()).as(answer.text()).isEqualTo(status);
      assertThat(answer.text()).containsPattern(SENTENCE);
    }
    assertThat(driver.count("select count(*) from casereview.referral_package"))
        .isEqualTo(receipts);
  }

  /** The number of a case, and of a few calls more also what hangs on it. */
  private List<String> known() throws Exception {
    var known = new ArrayList<String>();
    if (CALLS > 5000) {
      var rich = RichCase.of(this);
      known.add(rich.number());
      known.addAll(rich.ids());
    } else {
      known.add(openForReview().number());
    }
    known.add("CR-2026-999999");
    return known;
  }

  private void sends(WildCalls calls) {
    try (var line = new WildLine(port)) {
      for (int i = 0; i < CALLS / LINES; i++) {
        var call = calls.next();
        judge(call, answer(line, call));
        if (sent.incrementAndGet() % 10_000 == 0) {
          System.out.printf("%,d %s, %d wrong%n", sent.get(), statuses, wrong.size());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is slow is asked again: a busy machine is no fault. */
  private static WildLine.Answer answer(WildLine line, WildCalls.Call call) throws IOException {
    var answer = line.asks(call.bytes());
    for (int again = 0; again < 3 && answer.millis() > MOST_MILLIS; again++) {
      answer = line.asks(call.bytes());
    }
    return answer;
  }

  private void judge(WildCalls.Call call, WildLine.Answer answer) {
    statuses.computeIfAbsent(answer.status(), status -> new AtomicInteger()).incrementAndGet();
    slowest.accumulateAndGet(answer.millis(), Math::max);
    boolean fault = answer.status() >= 500 || answer.millis() > MOST_MILLIS;
    boolean cut = answer.status() == 0 && !call.isTooLong();
    if (fault || cut || INNARDS.matcher(answer.text()).find() || isSpeechless(call, answer)) {
      String text = answer.text().substring(0, Math.min(answer.text().length(), 400));
      var told =
          "%s%n-> %d %s in %d ms: %s"
              .formatted(call, answer.status(), answer.type(), answer.millis(), text);
      wrong.add(told);
      if (wrong.size() < 20) {
        System.out.println("Wrong: " + told);
      }
    }
  }

  /**
   * A refusal of our own says what is wrong; what was turned away before anybody read it cannot.
   */
  private static boolean isSpeechless(WildCalls.Call call, WildLine.Answer answer) {
    boolean ours = answer.type().contains("json") && !call.isWithoutBody();
    return answer.status() >= 400 && ours && !SENTENCE.matcher(answer.text()).find();
  }
}
