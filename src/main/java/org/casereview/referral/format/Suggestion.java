package org.casereview.referral.format;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which column a heading of another system may mean; a person decides. */
public final class Suggestion {

  /** By column: what exports of record systems call it, as keys without blanks. */
  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("force_code", "force,forceid,referringforce,owningforce,pfa"),
          Map.entry(
              "force_reference",
              "investigationref,investigationreference,investigationno,caseref,casereference,caseno,"
                  + "caseid,occurrenceno,occurrencenumber,nicheref,nicheoccurrence,athenaref,"
                  + "investigationnumber,urn,ourreference,reference,ref"),
          Map.entry(
              "crime_references",
              "crimeref,crimeno,crimenumber,crimenumbers,crimereference,crimerefno,crn,crimerefs"),
          Map.entry("operation_name", "operation,opname,operationtitle"),
          Map.entry(
              "reported_date",
              "datereported,reportdate,reported,reportedon,datecreated,createddate,recordeddate"),
          Map.entry(
              "offence_from",
              "offencestart,offencestartdate,committedfrom,earliestoffence,offencedatefrom"),
          Map.entry(
              "offence_to", "offenceend,offenceenddate,committedto,latestoffence,offencedateto"),
          Map.entry(
              "closed_date",
              "dateclosed,closuredate,closed,nfadate,fileddate,finaliseddate,datefinalised"),
          Map.entry("outcome_code", "outcome,hooutcome,outcometype,disposal,resultcode,hocode"),
          Map.entry("decided_by", "decisionmaker,nfadecisionby,decisionby"),
          Map.entry(
              "closure_rationale",
              "rationale,closurereason,nfarationale,reasonforclosure,closuresummary,closingreport"),
          Map.entry("suspect_count", "noofsuspects,numberofsuspects,suspects,suspectno"),
          Map.entry("victim_count", "noofvictims,numberofvictims,victims,victimno"),
          Map.entry(
              "contact_email", "oicemail,email,contact,spocemail,officeremail,oicemailaddress"),
          Map.entry("referral_note", "notes,comments,note,remarks"),
          Map.entry("suspect_reference", "suspectid,suspectref,suspectno,nominalid,personid"),
          Map.entry("victim_reference", "victimid,victimref,victimno,aggrievedref,complainantid"),
          Map.entry("family_name", "surname,lastname,familyname"),
          Map.entry("given_names", "forename,forenames,firstname,firstnames,givenname"),
          Map.entry("aliases", "alias,aka,nicknames,othernames"),
          Map.entry("date_of_birth", "dob,birthdate,dateborn,birth"),
          Map.entry("sex", "gender"),
          Map.entry(
              "self_defined_ethnicity", "sde,ethnicity,ethnicitysde,selfdefined,ethnicity161"),
          Map.entry("observed_ethnicity", "iccode,ic,ethnicityic,officerdefinedethnicity,observed"),
          Map.entry("nfa_date", "datenfa,datenfad,nfadon"),
          Map.entry("nfa_reason", "reasonnfa,nfacode"),
          Map.entry("date_of_death", "dod,deathdate,datedied"),
          Map.entry("pnc_id", "pnc,pncno,pncnumber,pncref"),
          Map.entry("offence_reference", "offenceid,offenceref,offenceno,chargeref"),
          Map.entry("description", "offence,offencedescription,offencetitle,details,lineofinquiry"),
          Map.entry("classification", "hoclass,hoclassification,offencecode,hooffencecode,class"),
          Map.entry("date_from", "startdate,from,committedfrom,offencedate,offencestart"),
          Map.entry("date_to", "enddate,to,committedto,offenceend"),
          Map.entry("document_reference", "documentid,docref,docid,exhibitref"),
          Map.entry("title", "documenttitle,documentname,doctitle,name"),
          Map.entry("document_date", "docdate,date"),
          Map.entry("kind", "type,documenttype,doctype,category,lineofinquirytype"),
          Map.entry("pages", "pagecount,noofpages,numberofpages"),
          Map.entry("file", "filename,attachment,path"),
          Map.entry("line_reference", "lineid,lineref,actionno,actionref,loino"),
          Map.entry("status_at_closure", "status,result,actionstatus"));

  private Suggestion() {}

  /** The columns for headings, each column at most once and the surest first. */
  public static Map<String, String> of(Table table, Iterable<String> headings, Set<String> taken) {
    var found = new HashMap<String, String>();
    var free = table.columns().stream().map(Column::name).collect(Collectors.toSet());
    free.removeAll(taken);
    for (int least = 3; least >= 1; least--) {
      for (String heading : headings) {
        if (!found.containsKey(heading)) {
          best(free, heading, least)
              .ifPresent(
                  column -> {
                    found.put(heading, column);
                    free.remove(column);
                  });
        }
      }
    }
    return found;
  }

  private static Optional<String> best(Set<String> free, String heading, int least) {
    return free.stream().sorted().filter(column -> likeness(column, heading) >= least).findFirst();
  }

  /** 3: the same or known; 2: all words of the column are in it; 1: the other way round. */
  private static int likeness(String column, String heading) {
    String key = Table.key(heading.replaceAll("[^\\p{L}\\p{N}]", ""));
    if (key.equals(Table.key(column))
        || Arrays.asList(KNOWN.getOrDefault(column, "").split(",")).contains(key)) {
      return key.isEmpty() ? 0 : 3;
    }
    var words = words(heading);
    var wanted = words(column);
    if (words.containsAll(wanted)) {
      return 2;
    }
    words.removeAll(Set.of("no", "of", "the", "number", "code"));
    return !words.isEmpty() && wanted.containsAll(words) ? 1 : 0;
  }

  private static Set<String> words(String name) {
    String apart = name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
    var words = new HashSet<>(Arrays.asList(apart.split("[^\\p{L}\\p{N}]+")));
    words.remove("");
    return words;
  }
}
