package org.casereview.engine.watch;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The numbers and lists that Cockpit's board and diagrams show. */
@RestController
@RequestMapping("/api/deadlines")
@Tag(name = "Deadlines", description = "How open tasks stand; for those who watch in Cockpit.")
class DeadlinesApi {

  private final DeadlineWatch watch;

  DeadlinesApi(DeadlineWatch watch) {
    this.watch = watch;
  }

  @GetMapping
  @Operation(
      summary = "Counts what is late, due today, at risk and waiting",
      description = "Only tasks of processes that the caller may read. 403 without Cockpit.")
  ResponseEntity<Board> board(
      @Parameter(description = "One version of a process, as its diagram shows it.")
          @RequestParam(required = false)
          String definition) {
    return fresh(watch.board(Asked.ofDefinition(definition)));
  }

  @GetMapping("/tasks")
  @Operation(summary = "Lists the tasks behind a number")
  ResponseEntity<TaskPage> tasks(
      @Parameter(example = "case-screening") @RequestParam(required = false) String process,
      @Parameter(example = "screenCase") @RequestParam(required = false) String activity,
      @RequestParam Kind kind,
      @RequestParam(required = false) String definition) {
    return fresh(watch.tasks(new Asked(process, activity, definition), kind));
  }

  private static <T> ResponseEntity<T> fresh(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }
}
