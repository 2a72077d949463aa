package org.casereview.referral.carrier;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a part of a workbook element by element. It knows no document types and no entities, so
 * nothing is fetched and nothing expands; depth, names and texts are bounded.
 */
final class Xml implements Closeable {

  private static final int DEEPEST = 50;
  private static final int MOST_NAMES = 5000;

  private final String part;
  private final Pieces in;
  private final XMLStreamReader reader;
  private final Set<String> names = new HashSet<>();
  private int depth;

  private Xml(String part, Pieces in) throws XMLStreamException {
    this.part = part;
    this.in = in;
    this.reader = factory().createXMLStreamReader(in, "UTF-8");
  }

  /** One for each part: a factory remembers the names of all that it has read. */
  private static XMLInputFactory factory() {
    var factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  static Xml open(ZipFile zip, ZipEntry entry, String part, Limits limits)
      throws PackageFault, IOException {
    try {
      return new Xml(part, new Pieces(Entries.open(zip, entry, limits)));
    } catch (XMLStreamException | UncheckedStreamException e) {
      throw damaged(part);
    }
  }

  /** Goes to the next start or end of an element; false at the end of the part. */
  boolean next() throws PackageFault, IOException {
    while (step()) {
      if (reader.isStartElement()) {
        open();
        return true;
      }
      if (reader.isEndElement()) {
        depth--;
        return true;
      }
    }
    return false;
  }

  private void open() throws PackageFault {
    names.add(reader.getLocalName());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      names.add(reader.getAttributeLocalName(i));
    }
    if (++depth > DEEPEST || names.size() > MOST_NAMES) {
      throw damaged(part);
    }
  }

  private boolean step() throws PackageFault, IOException {
    try {
      if (!reader.hasNext()) {
        return false;
      }
      int event = reader.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw damaged(part);
      }
      return true;
    } catch (XMLStreamException | UncheckedStreamException e) {
      throw fault();
    }
  }

  boolean starts(String name) {
    return reader.isStartElement() && reader.getLocalName().equals(name);
  }

  boolean ends(String name) {
    return reader.isEndElement() && reader.getLocalName().equals(name);
  }

  /** The value of an attribute, whatever its namespace, or null. */
  String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Adds the text up to the end of the element that was just opened. */
  void text(StringBuilder into) throws PackageFault, IOException {
    int inside = depth;
    while (step()) {
      try {
        if (reader.isCharacters() || reader.getEventType() == XMLStreamConstants.CDATA) {
          into.append(reader.getText());
        }
      } catch (UncheckedStreamException e) {
        throw fault();
      }
      if (into.length() > Pieces.LONGEST) {
        throw Pieces.tooLong(part);
      }
      if (reader.isStartElement()) {
        open();
      } else if (reader.isEndElement() && --depth < inside) {
        return;
      }
    }
  }

  private PackageFault fault() throws IOException {
    if (in.isTooLong()) {
      return Pieces.tooLong(part);
    }
    return in.failure() == null ? damaged(part) : Entries.fault(part, in.failure());
  }

  static PackageFault damaged(String part) {
    return PackageFault.unreadable(
        part + " is damaged: open the workbook in Excel, save it again as .xlsx and send that.");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
