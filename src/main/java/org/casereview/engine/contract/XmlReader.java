package org.casereview.engine.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads models without trusting them: no DOCTYPE, no entities of their own, bounded in size. */
final class XmlReader extends DefaultHandler {

  /** A file that cannot be read safely, in a sentence for its owner. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String sentence) {
      super(sentence);
    }
  }

  private static final int MOST_BYTES = 1_000_000;
  private static final int MOST_ELEMENTS = 5_000;
  private static final int DEEPEST = 40;

  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("", ""),
          Map.entry("http://www.omg.org/spec/BPMN/20100524/MODEL", ""),
          Map.entry("https://www.omg.org/spec/DMN/20191111/MODEL/", "dmn:"),
          Map.entry("http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi:"),
          Map.entry("https://www.omg.org/spec/DMN/20191111/DMNDI/", "dmndi:"),
          Map.entry("http://www.omg.org/spec/DD/20100524/DC", "dc:"),
          Map.entry("http://www.omg.org/spec/DMN/20180521/DC/", "dc:"),
          Map.entry("http://www.omg.org/spec/DD/20100524/DI", "di:"),
          Map.entry("http://www.omg.org/spec/DMN/20180521/DI/", "di:"),
          Map.entry("http://camunda.org/schema/1.0/bpmn", "camunda:"),
          Map.entry("http://camunda.org/schema/1.0/dmn", "camunda:"),
          Map.entry("http://camunda.org/schema/modeler/1.0", "modeler:"),
          Map.entry("http://bpmn.io/schema/bpmn/biocolor/1.0", "bioc:"),
          Map.entry("http://bpmn.io/schema/dmn/biodi/2.0", "biodi:"),
          Map.entry("http://www.omg.org/spec/BPMN/non-normative/color/1.0", "color:"),
          Map.entry(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "xsi:"));

  private Locator locator;
  private XmlElement root;
  private XmlElement open;
  private int elements;
  private int depth;

  private XmlReader() {}

  static XmlElement read(byte[] file) throws Unreadable {
    if (file.length > MOST_BYTES) {
      throw new Unreadable("The file is larger than 1 MB; a drawing of this size helps nobody.");
    }
    var reader = new XmlReader();
    try {
      var factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setXIncludeAware(false);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.newSAXParser().parse(new ByteArrayInputStream(file), reader);
    } catch (SAXParseException e) {
      throw new Unreadable("Line " + e.getLineNumber() + ": " + e.getMessage());
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new Unreadable("The file is no readable XML: " + e.getMessage());
    }
    return reader.root;
  }

  @Override
  public void setDocumentLocator(Locator at) {
    this.locator = at;
  }

  @Override
  public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
    throw refused("External entities are not read.");
  }

  @Override
  public void processingInstruction(String target, String data) throws SAXException {
    throw refused("Processing instructions are not read.");
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes)
      throws SAXException {
    if (++elements > MOST_ELEMENTS || ++depth > DEEPEST) {
      throw refused("The file has too many elements or nests them too deeply.");
    }
    open = new XmlElement(named(uri, local, false), locator.getLineNumber(), open);
    if (root == null) {
      root = open;
    }
    for (int i = 0; i < attributes.getLength(); i++) {
      String name = named(attributes.getURI(i), attributes.getLocalName(i), true);
      open.attributes().put(name, attributes.getValue(i));
    }
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    depth--;
    open = open.parent();
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    open.writtenText().append(characters, start, length);
  }

  /** An attribute without namespace belongs to its element; an element without one to nobody. */
  private static String named(String uri, String local, boolean attribute) {
    String prefix = PREFIXES.get(uri);
    boolean foreign = prefix == null || (uri.isEmpty() && !attribute);
    return foreign ? "{" + uri + "}" + local : prefix + local;
  }

  private SAXParseException refused(String sentence) {
    return new SAXParseException(sentence, locator);
  }
}
