package org.casereview.home.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.servlet.HandlerInterceptor;

/** Content is of one kind; what is said to be of any would be read by nobody and make all fail. */
class NamedContent implements HandlerInterceptor {

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws HttpMediaTypeNotSupportedException {
    String said = request.getContentType();
    if (said != null && !said.isBlank() && !isOneKind(said)) {
      throw new HttpMediaTypeNotSupportedException(
          "The content is said to be of any kind.", List.of(MediaType.APPLICATION_JSON));
    }
    return true;
  }

  private static boolean isOneKind(String said) {
    try {
      return MediaType.parseMediaType(said).isConcrete();
    } catch (InvalidMediaTypeException e) {
      // Who reads the content says so in a sentence.
      return true;
    }
  }
}
