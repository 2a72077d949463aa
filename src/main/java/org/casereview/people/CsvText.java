package org.casereview.people;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tables as spreadsheets save and open them: UTF-8 with or without its mark, or Windows-1252; cells
 * parted by comma or semicolon.
 */
final class CsvText {

  private static final char MARK = '\uFEFF';
  private static final String FORMULA = "=+-@\t\r";

  private CsvText() {}

  /** The rows with their cells, blank rows too, so that the numbers of a spreadsheet hold. */
  static List<List<String>> read(byte[] file) {
    String text = text(file);
    return rows(text, separator(text));
  }

  /** With the mark by which spreadsheets know UTF-8; no cell is run as a formula. */
  static String write(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(CsvText::cell).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", String.valueOf(MARK), "\r\n"));
  }

  private static String cell(String value) {
    String safe = isFormula(value) ? "'" + value : value;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }

  private static boolean isFormula(String value) {
    return !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
  }

  private static String text(byte[] file) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException e) {
      text = new String(file, Charset.forName("windows-1252"));
    }
    return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
  }

  private static char separator(String text) {
    String head = text.lines().findFirst().orElse("");
    return head.chars().filter(c -> c == ';').count() > head.chars().filter(c -> c == ',').count()
        ? ';'
        : ',';
  }

  private static List<List<String>> rows(String text, char separator) {
    var rows = new ArrayList<List<String>>();
    var row = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean twice = quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
      if (twice) {
        cell.append(c);
        i++;
      } else if (c == '"' && (quoted || cell.toString().isBlank())) {
        quoted = !quoted;
      } else if (!quoted && c == separator) {
        end(row, cell);
      } else if (!quoted && c == '\n') {
        end(row, cell);
        rows.add(List.copyOf(row));
        row.clear();
      } else if (quoted || c != '\r') {
        cell.append(c);
      }
    }
    if (!row.isEmpty() || cell.length() > 0) {
      end(row, cell);
      rows.add(List.copyOf(row));
    }
    return rows;
  }

  private static void end(List<String> row, StringBuilder cell) {
    String value = cell.toString().strip();
    boolean neutral =
        value.length() > 1 && value.charAt(0) == '\'' && isFormula(value.substring(1));
    row.add(neutral ? value.substring(1) : value);
    cell.setLength(0);
  }
}
