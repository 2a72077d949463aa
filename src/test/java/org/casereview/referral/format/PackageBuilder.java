package org.casereview.referral.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds packages for tests: a good one, with the rows or files that a test wants changed. */
public final class PackageBuilder {

  public static final String CASES =
      "force_code,force_reference,reported_date,offence_from,offence_to,closed_date,outcome_code,"
          + "suspect_count,victim_count,group_based,independently_reviewed,closure_rationale\n";
  public static final String CASE =
      "14,R-1,2011-02-01,2010-01-01,2010-12-31,2012-05-06,15,2,2,Y,N,Evidential difficulties\n";

  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private Charset charset = UTF_8;

  public static PackageBuilder good() {
    return new PackageBuilder()
        .with("cases.csv", CASES + CASE)
        .with(
            "suspects.csv",
            "force_reference,suspect_reference,family_name,date_of_birth,life_status\n"
                + "R-1,S2,Example,1980-01-01,ALIVE\nR-1,S1,Sample,1981,UNKNOWN\n")
        .with(
            "victims.csv",
            "force_reference,victim_reference,family_name,date_of_birth\n"
                + "R-1,V1,Specimen,1996-03-04\nR-1,V2,Pattern,1997-03\n")
        .with(
            "offences.csv",
            "force_reference,offence_reference,description,victim_reference,suspect_reference,"
                + "date_from,date_to,rape,contact_offence\n"
                + "R-1,O1,Sexual activity with a child,V1,S1,2010-02-01,2010-03-01,N,Y\n"
                + "R-1,O2,Sexual activity with a child,V2,S2,2010-05,2010-06,U,yes\n")
        .with(
            "documents.csv",
            "force_reference,document_reference,kind,title,state\n"
                + "R-1,D1,CRIME_REPORT,First report,HELD\n")
        .with(
            "lines_of_inquiry.csv",
            "force_reference,line_reference,kind,description,status_at_closure\n"
                + "R-1,L1,PHONE,Handsets,NOT_PURSUED\n");
  }

  public PackageBuilder in(Charset other) {
    charset = other;
    return this;
  }

  public PackageBuilder with(String name, String text) {
    entries.put(name, text.getBytes(charset));
    return this;
  }

  public PackageBuilder with(String name, byte[] content) {
    entries.put(name, content);
    return this;
  }

  public PackageBuilder without(String name) {
    entries.remove(name);
    return this;
  }

  /** The same with another word for one, in every table. */
  public PackageBuilder replacing(String word, String other) {
    entries.replaceAll(
        (name, content) ->
            name.endsWith(".csv")
                ? new String(content, charset).replace(word, other).getBytes(charset)
                : content);
    return this;
  }

  public Path write(Path folder) throws IOException {
    Path file = Files.createTempFile(folder, "package", ".zip");
    try (OutputStream out = Files.newOutputStream(file)) {
      write(out);
    }
    return file;
  }

  public byte[] bytes() throws IOException {
    var out = new java.io.ByteArrayOutputStream();
    write(out);
    return out.toByteArray();
  }

  private void write(OutputStream out) throws IOException {
    try (var zip = new ZipOutputStream(out, UTF_8)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
  }
}
