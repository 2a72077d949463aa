package org.casereview.standards;

/** To whom an indication goes. */
public enum Route {
  COUNTER_CORRUPTION("Counter-corruption of the force, sealed, within the hour"),
  LOCAL_POLICING_BODY("The local policing body or the IOPC directly, never the force"),
  PSD_DEATH_OR_INJURY(
      "Professional standards, as a death or serious injury, which the IOPC has to know"),
  PSD("Professional standards of the force"),
  LEARNING("The learning lead: there is nobody to judge"),
  COMPLAINTS("The complaints office of the force, if the victim agrees"),
  OTHER_BODY("The body concerned, by its own complaint process");

  private final String words;

  Route(String words) {
    this.words = words;
  }

  /** The route in words that people read. */
  public String words() {
    return words;
  }
}
