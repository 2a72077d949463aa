package org.casereview.review.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.review.Comments;
import org.casereview.review.ItemComment;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The comments of a check, for the Case file tab. */
@RestController
@RequestMapping("/api/cases/{number}/review")
class CommentsApi {

  /** What a checker or a reviewer has to say. */
  @Schema(name = "CommentsSaid")
  record Said(@NotBlank(message = "Write what you have to say.") String text) {}

  private final Comments comments;

  CommentsApi(Comments comments) {
    this.comments = comments;
  }

  @PostMapping("/items/{code}/comments")
  @ResponseStatus(HttpStatus.CREATED)
  ItemComment add(
      @PathVariable String number, @PathVariable String code, @Valid @RequestBody Said said)
      throws Refusal {
    return comments.add(number, Actor.now(), code, said.text());
  }

  @PostMapping("/comments/{id}/answer")
  ItemComment answer(
      @PathVariable String number, @PathVariable UUID id, @Valid @RequestBody Said said)
      throws Refusal {
    return comments.answer(number, Actor.now(), id, said.text());
  }

  @PostMapping("/comments/{id}/close")
  ItemComment close(@PathVariable String number, @PathVariable UUID id) throws Refusal {
    return comments.close(number, Actor.now(), id);
  }
}
