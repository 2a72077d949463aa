package org.casereview.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.Persistable;

/** One referred file and where it stands. */
@Entity
@Table(name = "review_case", schema = "casereview")
class ReviewCase implements Persistable<UUID> {

  @Id UUID id;
  String caseNumber;
  String forceCode;
  String forceReference;
  String operationName;

  @Enumerated(EnumType.STRING)
  CaseState state;

  String scopeOutcome;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> scopeReasons = List.of();

  String priority;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> priorityReasons = List.of();

  boolean rapeAlleged;
  long fileVersion = 1;
  Instant receivedAt;
  Instant stateSince;

  @Version long lockVersion;

  @Transient private boolean fresh = true;

  @Override
  public UUID getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return fresh;
  }

  @PostLoad
  @PostPersist
  void known() {
    fresh = false;
  }

  CaseFile view() {
    return new CaseFile(
        id,
        caseNumber,
        forceCode,
        forceReference,
        state,
        scopeOutcome,
        scopeReasons,
        priority,
        priorityReasons,
        rapeAlleged,
        fileVersion,
        receivedAt);
  }
}
