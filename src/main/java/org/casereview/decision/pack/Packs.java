package org.casereview.decision.pack;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.casereview.casefile.CaseAccess;
import org.casereview.casefile.Chronicle;
import org.casereview.decision.PanelPapers;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints the pack of a case for somebody who has a voice in it; each print is on record. */
@Service
@Transactional(rollbackFor = Refusal.class)
public class Packs {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  private final CaseAccess doors;
  private final PanelPapers papers;
  private final PackContent content;
  private final Chronicle chronicle;
  private final Clock clock;

  Packs(
      CaseAccess doors, PanelPapers papers, PackContent content, Chronicle chronicle, Clock clock) {
    this.doors = doors;
    this.papers = papers;
    this.content = content;
    this.chronicle = chronicle;
    this.clock = clock;
  }

  /** The pack as PDF, of four pages at most. */
  public byte[] print(String caseNumber) throws Refusal {
    var file = doors.open(caseNumber);
    var reader = papers.reader(file, Actor.now());
    var pack = content.of(file, reader.name(), MOMENT.format(clock.instant()));
    chronicle.add("PANEL_PACK_PRINTED", file.id(), null, Map.of("version", "" + file.version()));
    return new PackPdf(pack).bytes();
  }
}
