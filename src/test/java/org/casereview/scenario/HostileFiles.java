package org.casereview.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.casereview.referral.format.PackageBuilder;

/** Packages made to do harm, written to a folder. */
final class HostileFiles {

  private static final String CASES = "force_code,force_reference,reported_date\n";
  private final Path folder;
  private int number;

  HostileFiles(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /** What is written into a raw ZIP. */
  @FunctionalInterface
  interface Writes {
    void into(RawZip zip) throws IOException;
  }

  Path zip(Writes writes) throws IOException {
    Path file = folder.resolve(number++ + ".zip");
    try (var zip = new RawZip(file)) {
      writes.into(zip);
    }
    return file;
  }

  Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve(Integer.toString(number++)), content);
  }

  Path file(String text) throws IOException {
    return file(text.getBytes(UTF_8));
  }

  Path good() throws IOException {
    return file(PackageBuilder.good().bytes());
  }

  Path ratio() throws IOException {
    return zip(zip -> zip.bomb("cases.csv", CASES, 300_000_000, 300_000_000));
  }

  Path nested() throws IOException {
    byte[] inner = Files.readAllBytes(ratio());
    return file(PackageBuilder.good().with("more.zip", inner).without("cases.csv").bytes());
  }

  /** It says 10 bytes, or 4 GB less one, and holds neither. */
  Path lying(long said) throws IOException {
    return zip(zip -> zip.bomb("cases.csv", CASES, 3_000_000, said));
  }

  Path overlapping() throws IOException {
    return zip(
        zip -> {
          zip.bomb("cases.csv", CASES + "14,R-1,2011-01-01\n", 0, 60);
          zip.bomb("documents/0.txt", "x", 10_000_000, 10_000_001);
          for (int i = 1; i < 9_000; i++) {
            zip.listed("documents/" + i + ".txt", 8, 0, 9_700, 10_000_001, 100);
          }
        });
  }

  Path manyEntries(int entries) throws IOException {
    return zip(
        zip -> {
          for (int i = 0; i < entries; i++) {
            zip.stored(i + ".txt", "", "", 0);
          }
        });
  }

  /** A short ZIP that unpacks into itself (Russ Cox, 2010), header of it. */
  Path quine() throws IOException {
    return zip(zip -> zip.bomb("r/r.zip", "PK\u0003\u0004", 1_000, 1_004));
  }

  /** So many rows; small ones, or the file would be too large. */
  Path rows(int rows) throws IOException {
    Path file = folder.resolve(number++ + ".csv");
    try (var out = Files.newBufferedWriter(file)) {
      out.write(CASES);
      for (int i = 0; i < rows; i++) {
        out.write("14,");
        out.write(Integer.toString(i, 36));
        out.write(",2011\n");
      }
    }
    return zip(zip -> zip.stored("cases.csv", Files.readString(file), "", 0));
  }

  /** Rows of suspects that belong to no case. */
  Path orphans(int rows) throws IOException {
    return zip(
        zip ->
            zip.stored("cases.csv", CASES, "14,R-1,2011-01-01\n", 1)
                .stored("suspects.csv", "force_reference,suspect_reference\n", "X,Y\n", rows));
  }

  Path columns(int columns) throws IOException {
    var header = new StringBuilder(CASES.strip());
    for (int i = 0; i < columns; i++) {
      header.append(",c").append(Integer.toString(i, 36));
    }
    return zip(zip -> zip.stored("cases.csv", header + "\n", "14,R-1,2011-01-01\n", 1));
  }

  Path longRow(int megabytes) throws IOException {
    return zip(
        zip -> zip.stored("cases.csv", CASES, "14,R-1,2011-01-01".repeat(62_000), megabytes));
  }

  Path longHeader(int megabytes) throws IOException {
    return zip(zip -> zip.stored("cases.csv", CASES.strip(), ",c".repeat(1 << 19), megabytes));
  }

  Path longCell(int megabytes) throws IOException {
    return zip(
        zip -> zip.stored("cases.csv", CASES + "14,R-1,\"", "x\n".repeat(1 << 19), megabytes));
  }

  /** JSON that begins so, goes on with a piece many times, and ends so. */
  Path json(String head, String piece, int times, String tail) throws IOException {
    Path file = folder.resolve(number++ + ".json");
    try (var out = Files.newBufferedWriter(file)) {
      out.write(head);
      for (int i = 0; i < times; i++) {
        out.write(piece);
      }
      out.write(tail);
    }
    return file;
  }

  /** Files of other kinds, called what they are not. */
  List<byte[]> otherKinds(String fetched) {
    var all = new ArrayList<byte[]>();
    all.add("MZ\u0090\u0000 This program cannot be run in DOS mode.".getBytes(UTF_8));
    all.add(HexFormat.of().parseHex("d0cf11e0a1b11ae1" + "00".repeat(600)));
    all.add(("%PDF-1.7\n<script src='" + fetched + "'/>").getBytes(UTF_8));
    all.add(HexFormat.of().parseHex("1f8b08000000000000ff" + "00".repeat(20)));
    all.add(
        ("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM '" + fetched + "'>]><a>&b;</a>")
            .getBytes(UTF_8));
    all.add(new byte[0]);
    all.add("P".getBytes(UTF_8));
    all.add("PK\u0003\u0004".getBytes(UTF_8));
    all.add("PK\u0005\u0006".getBytes(UTF_8));
    all.add("7z\u00bc\u00af\u0027\u001c".getBytes(UTF_8));
    return all;
  }

  static InputStream open(Path file) throws IOException {
    return Files.newInputStream(file);
  }
}
