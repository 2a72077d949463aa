package org.casereview.home.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.beans.PropertyEditorSupport;
import java.io.IOException;
import org.springframework.boot.jackson.JsonComponent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Takes no text that cannot be kept as it is: no NUL, and no half of a character. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainTexts {

  @InitBinder
  void parameters(WebDataBinder binder) {
    binder.registerCustomEditor(String.class, new InParameters());
  }

  static boolean isPlain(String text) {
    return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
  }

  private static final class InParameters extends PropertyEditorSupport {

    @Override
    public void setAsText(String text) {
      if (!isPlain(text)) {
        throw new IllegalArgumentException("This text holds what is no character.");
      }
      setValue(text);
    }
  }

  /** The texts of what is sent as JSON. */
  @JsonComponent
  static class InBodies extends StringDeserializer {

    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = super.deserialize(parser, context);
      if (text != null && !isPlain(text)) {
        throw new InvalidFormatException(
            parser, "This text holds what is no character.", null, String.class);
      }
      return text;
    }
  }
}
