package org.casereview.casefile;

import java.util.Optional;

/**
 * What a force stated in words when it answered or reported; the capability that took it stands
 * behind it. The case file names it, and it opens when it is asked for, on record.
 */
public interface ForceStatements {

  /**
   * The words, for who may read what people wrote there; else empty.
   *
   * @param subject what they answer: the number of a request or an appeal, or the id of a plan
   * @param reader staff id
   */
  Optional<String> of(CaseFile file, String subject, String reader);
}
