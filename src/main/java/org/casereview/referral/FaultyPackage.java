package org.casereview.referral;

import java.util.UUID;
import org.casereview.referral.carrier.PackageFault;

/** Nothing of a package was taken; its receipt says why. */
public class FaultyPackage extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final UUID receiptId;
  private final PackageFault fault;

  FaultyPackage(UUID receiptId, PackageFault fault) {
    super(fault.getMessage(), fault);
    this.receiptId = receiptId;
    this.fault = fault;
  }

  public UUID receiptId() {
    return receiptId;
  }

  public String code() {
    return fault.code().published();
  }

  public int status() {
    return fault.code().status();
  }
}
