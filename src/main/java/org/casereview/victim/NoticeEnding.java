package org.casereview.victim;

/** How a notice ended. */
public enum NoticeEnding {
  TOLD,
  DECLINED_TO_HEAR,
  NOT_TOLD
}
