package org.casereview.scenario;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.casereview.testing.Rehearsal;

/** All that comes back: status, headers and body, without what time alone changes. */
final class WholeAnswer {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  /**
   * When it was sent, the tokens of the session, and that the server ends a line after a hundred
   * calls.
   */
  private static final Set<String> OF_THE_MOMENT =
      Set.of("date", "set-cookie", "connection", "keep-alive");

  /** What leaves a trace that is shown: that a pack was printed, which documents one has opened. */
  private static final Pattern LEAVES_A_TRACE = Pattern.compile("/panels/pack/|/documents/.");

  /** What one moment or one session is told otherwise than the next, each with its reason. */
  private static final Map<String, String> BY_TIME_ALONE =
      Map.of(
          // The token against forged forms is made anew for each page.
          "(name=\"_csrf\" (?:content|value)=\"|\"csrfToken\":\")[^\"]+",
          "$1",
          // When this answer was given.
          "\"(timestamp|asOf)\":\"?[^,}]*",
          "\"$1\":",
          // A pack says above and below by whom and at what time it was printed.
          "(?m)(^ \\d+ \\w+ \\d{4}, |Printed by [^\\n]+ \\d{4}, )\\d\\d:\\d\\d",
          "$1",
          // A workbook says when it was written.
          "(<dcterms:created[^>]*>)[^<]+",
          "$1");

  private WholeAnswer() {}

  static String to(int port, Map<String, String> carried, String path) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", "*/*");
    carried.forEach(request::header);
    if (LEAVES_A_TRACE.matcher(path).find()) {
      request.header(Rehearsal.HEADER, "yes");
    }
    try {
      var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return steady(answer.statusCode() + " " + headers(answer) + " " + text(answer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, List<String>> headers(HttpResponse<?> answer) {
    var headers = new TreeMap<>(answer.headers().map());
    headers.keySet().removeIf(name -> OF_THE_MOMENT.contains(name.toLowerCase()));
    if (answer.headers().firstValue("Content-Type").orElse("").equals("application/pdf")) {
      // It brings the shapes of the letters that it uses, and so of the digits of the time.
      headers.remove("content-length");
    }
    return headers;
  }

  private static String steady(String text) {
    String steady = text;
    for (var changing : BY_TIME_ALONE.entrySet()) {
      steady = steady.replaceAll(changing.getKey(), changing.getValue());
    }
    return steady;
  }

  private static String text(HttpResponse<byte[]> answer) throws IOException {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    byte[] body = answer.body();
    if (type.startsWith("application/pdf")) {
      return words(body);
    }
    if (type.startsWith("application/vnd.openxmlformats") || type.equals("application/zip")) {
      return parts(body);
    }
    return new String(body, type.matches(".*(json|html|text|yaml|csv).*") ? UTF_8 : ISO_8859_1);
  }

  private static String words(byte[] pdf) throws IOException {
    var all = new StringBuilder();
    try (var reader = new PdfReader(pdf)) {
      var text = new PdfTextExtractor(reader);
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        all.append(text.getTextFromPage(page)).append('\n');
      }
    }
    return all.toString();
  }

  /** Each part of what is packed, without the hour of its packing. */
  private static String parts(byte[] packed) throws IOException {
    var all = new StringBuilder();
    try (var zip = ZipFile.builder().setByteArray(packed).get()) {
      for (var part : Collections.list(zip.getEntries())) {
        String text = new String(zip.getInputStream(part).readAllBytes(), UTF_8);
        all.append(part.getName()).append(text).append('\n');
      }
    }
    return all.toString();
  }
}
