package org.casereview.screening;

import java.util.Optional;
import java.util.UUID;

/**
 * A capability's sentence on the screening form that a screener must not miss; a bean of the
 * capability. It names nobody.
 */
@FunctionalInterface
public interface ScreeningNotice {

  Optional<String> of(UUID caseId);
}
