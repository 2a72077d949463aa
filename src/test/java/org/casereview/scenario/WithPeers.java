package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.engine.release.OwnersRelease;
import org.casereview.testing.PeerReading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A team of process owners reads each review before the panel. */
abstract class WithPeers extends OnCases {

  static final String TEXT = "The second account was never read beside the first.";
  private static final List<String> BESIDES = List.of("reviewer", "reviewer3");
  private final Everywhere peer = new Everywhere("S9021", "peer", List.of(PeerReading.TEAM));
  Map<String, byte[]> ours;

  @BeforeEach
  void release() {
    ours = OwnersRelease.now(application);
    OwnersRelease.release(application, PeerReading.addedTo(ours));
    peer.join(driver);
    BESIDES.forEach(login -> new StaffChanges(driver).joins(login, PeerReading.TEAM));
  }

  @AfterEach
  void releaseOurs() {
    BESIDES.forEach(login -> new StaffChanges(driver).leaves(login, PeerReading.TEAM));
    peer.leave(driver);
    OwnersRelease.release(application, ours);
  }

  static Map<String, Object> read(String ready) {
    return Map.of("readyForPanel", ready, "weakestPart", "VICTIMS", "whatStruckYou", TEXT);
  }

  String claimedByAPeer(CaseFile file) {
    var id = driver.task(file, "readAsPeer").getId();
    assertThat(driver.at("peer").claim(id, driver.staffId("peer")).isDone()).isTrue();
    return id;
  }

  static String address(CaseFile file) {
    return "/api/cases/" + file.number() + "/file";
  }
}
