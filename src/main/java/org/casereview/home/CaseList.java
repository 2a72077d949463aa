package org.casereview.home;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** One page of a list of cases, and how many there are in all. */
@Schema(description = "One page of a list of cases.")
public record CaseList(
    List<CaseItem> content,
    @Schema(description = "Number of this page, from 0.") int page,
    @Schema(description = "Most items that a page may have.") int size,
    @Schema(description = "How many cases there are in all pages.") long total) {

  public int pages() {
    return (int) ((total + size - 1) / size);
  }
}
