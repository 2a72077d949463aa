package org.casereview.casefile;

import java.util.List;

/** One page of a list of cases, and how many there are in all. */
public record CasePage(List<CaseFile> content, int page, int size, long total) {

  public int pages() {
    return (int) ((total + size - 1) / size);
  }
}
