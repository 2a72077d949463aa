package org.casereview.home.web;

import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** Says in a sentence what is wrong with a call that was turned away before anybody read it. */
@Component
class ErrorSentences extends DefaultErrorAttributes {

  @Override
  public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
    var told = super.getErrorAttributes(request, options);
    told.put("detail", sentence((Integer) told.get("status")));
    return told;
  }

  private static String sentence(int status) {
    return switch (status) {
      case 403 -> "This was not sent from a page of your session. Load the page again, then try.";
      case 404 -> "There is no such address.";
      case 405 -> "Nothing can be done here in this way.";
      default ->
          status < 500
              ? "This could not be read as a request. Send it as the page of the API describes."
              : "Something failed here, and nothing was kept. Try again, or tell who runs this.";
    };
  }
}
