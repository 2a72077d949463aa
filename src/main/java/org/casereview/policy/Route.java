package org.casereview.policy;

/** A page or a call of the API: its method and its address, with names for what varies. */
public record Route(String method, String address) {

  static Route of(String text) {
    int space = text.indexOf(' ');
    return new Route(text.substring(0, space), text.substring(space + 1));
  }

  /** Whether programs call it; people open the others. */
  public boolean isOfTheApi() {
    return address.startsWith("/api/");
  }

  @Override
  public String toString() {
    return method + " " + address;
  }
}
