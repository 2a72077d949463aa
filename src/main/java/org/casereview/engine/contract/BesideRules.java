package org.casereview.engine.contract;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casereview.engine.contract.Landscape.Place;
import org.casereview.engine.contract.Promises.Home;
import org.casereview.engine.contract.Promises.Started;

/**
 * G5 and G6: what the program starts by itself is there, begins with the people that it is for, and
 * no branch of another drawing takes its place.
 */
final class BesideRules implements SetRule {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z0-9-]+");

  private final Promises promises;
  private final Release release;

  BesideRules(Promises promises, Release release) {
    this.promises = promises;
    this.release = release;
  }

  @Override
  public void check(List<Landscape> roots, Findings findings) {
    for (Started started : promises.started()) {
      Model model = release.models.get(started.process());
      if (model == null) {
        String sentence = "The program starts this process and the set does not hold it.";
        String file = started.process() + ".bpmn";
        findings.add(file, 0, started.process(), started.rule(), sentence);
        continue;
      }
      if (!started.mayBeCalled()) {
        release.models.values().forEach(caller -> called(caller, started, findings));
      }
      if (!started.firstForm().isEmpty()) {
        begins(model, started, findings);
      }
    }
    release.models.values().forEach(model -> atHome(model, findings));
  }

  private static void called(Model caller, Started started, Findings findings) {
    caller
        .nodes("callActivity")
        .filter(call -> call.get("calledElement").equals(started.process()))
        .forEach(
            call -> {
              String sentence =
                  "'"
                      + started.process()
                      + "' is started by the program whenever it is needed; a branch of a drawing"
                      + " could leave it out. Remove the call.";
              findings.add(caller.file(), call, started.rule(), sentence);
            });
  }

  private void begins(Model model, Started started, Findings findings) {
    var landscape = new Landscape(model, release.models);
    Walk walk =
        Walk.from(
            landscape.starts(), p -> p.node.is("userTask") && p.word.equals(started.firstForm()));
    walk.places().stream()
        .filter(BesideRules::waitsOrEnds)
        .forEach(
            place -> {
              String sentence =
                  "It comes before the form " + started.firstForm() + ": " + walk.to(place);
              findings.add(place.model.file(), place.node, started.rule(), sentence);
            });
  }

  private static boolean waitsOrEnds(Place place) {
    return place.node.is(
        "userTask", "receiveTask", "intermediateCatchEvent", "eventBasedGateway", "endEvent");
  }

  private void atHome(Model model, Findings findings) {
    model
        .process()
        .all()
        .filter(element -> !element.is("documentation", "text"))
        .forEach(
            element ->
                words(element)
                    .forEach(
                        word -> {
                          Home home = promises.homes().get(word);
                          if (home != null && !home.process().equals(model.id())) {
                            String sentence =
                                "'"
                                    + word
                                    + "' belongs to the process "
                                    + home.process()
                                    + " only.";
                            findings.add(model.file(), element, home.rule(), sentence);
                          }
                        }));
  }

  /** Ids and names are the owner's own; everything else that is written means something. */
  private static Stream<String> words(XmlElement element) {
    return Stream.concat(
            element.attributes().entrySet().stream()
                .filter(attribute -> !List.of("id", "name").contains(attribute.getKey()))
                .map(java.util.Map.Entry::getValue),
            Stream.of(element.text()))
        .flatMap(BETWEEN_WORDS::splitAsStream);
  }
}
