package org.casereview.engine.ready;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The questions that a node asks at its own doors, through everything that stands before them. */
@Component
class DoorProbes {

  private static final List<String> PREFIXES =
      List.of("/engine-rest", "/camunda/api/engine/engine/default");

  /** The first ones have rows in a node without a single case; the others with the first case. */
  private static final List<String> OF_THE_ENGINE =
      List.of(
          "/process-definition?maxResults=5",
          "/decision-definition?maxResults=5",
          "/deployment?maxResults=5",
          "/filter?maxResults=5",
          "/authorization?maxResults=5",
          "/user?maxResults=5",
          "/group?maxResults=5",
          "/task?maxResults=5",
          "/process-instance/count",
          "/variable-instance?maxResults=5",
          "/history/process-instance?maxResults=5",
          "/history/user-operation/count");

  private static final List<String> OURS =
      List.of("/api/cases", "/api/people", "/api/referrals", "/api/screening/queue");

  private static final String SETUP_PAGE = "/camunda/app/admin/default/setup/";
  private static final String SETUP_CALL = "/camunda/api/admin/setup/default/user/create";
  private static final int UNKNOWN = 401;
  private static final int NOT_THERE = 404;

  private final OwnDoor door;

  DoorProbes(OwnDoor door) {
    this.door = door;
  }

  /** Each door that answered whom it should not, in words. */
  List<String> open(Nobody nobody) {
    var lists =
        Stream.concat(
            PREFIXES.stream().flatMap(prefix -> OF_THE_ENGINE.stream().map(list -> prefix + list)),
            OURS.stream());
    var asked =
        Stream.concat(
                lists.flatMap(list -> Stream.of(unknown(nobody, list), known(nobody, list))),
                Stream.of(false, true).flatMap(known -> setup(nobody, known)))
            .toList();
    return asked.stream().flatMap(answer -> answer.join().stream()).toList();
  }

  private CompletableFuture<Optional<String>> unknown(Nobody nobody, String list) {
    return door.ask("GET", list, nobody.password(), false)
        .thenApply(
            reply ->
                reply.isSilent()
                    ? silent(list)
                    : found(
                        reply.status() != UNKNOWN,
                        list + " answers " + reply.status() + " to who has not logged in"));
  }

  private CompletableFuture<Optional<String>> known(Nobody nobody, String list) {
    return door.ask("GET", list, nobody.password(), true)
        .thenApply(
            reply ->
                reply.isSilent()
                    ? silent(list)
                    : reply.isFault()
                        ? Optional.of(list + " fails, so that nobody knows whom it would answer")
                        : found(reply.hasRows(), list + " shows rows to who has no right"));
  }

  private Stream<CompletableFuture<Optional<String>>> setup(Nobody nobody, boolean known) {
    return Stream.of(
            door.ask("GET", SETUP_PAGE, nobody.password(), known),
            door.ask("POST", SETUP_CALL, nobody.password(), known))
        .map(
            asked ->
                asked.thenApply(
                    reply ->
                        found(
                            reply.status() != NOT_THERE,
                            "the way to a first administrator is there and answers "
                                + reply.status())));
  }

  private static Optional<String> silent(String list) {
    return Optional.of(list + " does not answer, so that nobody knows whom it would let in");
  }

  private static Optional<String> found(boolean open, String words) {
    return open ? Optional.of(words) : Optional.empty();
  }
}
