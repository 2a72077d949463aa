package org.casereview.referral;

/** The names of columns as the JSON carrier and our pages have them. */
final class Names {

  private Names() {}

  static String camel(String column) {
    var name = new StringBuilder();
    for (String word : column.split("_")) {
      name.append(
          name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
  }
}
