/** Proves that the national review is complete: reconciliation. It reads; nothing depends on it. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"platform", "casefile", "sla", "standards"})
package org.casereview.quality;
