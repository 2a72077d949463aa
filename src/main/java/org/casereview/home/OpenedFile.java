package org.casereview.home;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A case's file as it was opened: the case, each capability's section, and what happened. */
@Schema(description = "A case's file: the case, each capability's section, and what happened.")
public record OpenedFile(
    @JsonProperty("case") CaseItem.WithClocks theCase,
    @Schema(description = "The name that people read.", example = "West Yorkshire Police")
        String forceName,
    @Schema(description = "The version of the file; it counts up with new information.")
        long version,
    Instant receivedAt,
    @Schema(description = "Each capability's section by its name.") Map<String, Object> facets,
    List<Happening> timeline) {

  /** One thing that happened to the case, with the name of who did it. */
  public record Happening(
      Instant at, String actor, String actorName, String what, Map<String, String> codes) {}
}
