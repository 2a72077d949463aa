package org.casereview.referral.carrier;

/** A fault of a whole package: nothing of it is taken. */
public class PackageFault extends Exception {

  private static final long serialVersionUID = 1L;

  /** The codes of the package page, with how HTTP says them. */
  public enum Code {
    UNREADABLE(400),
    UNSUPPORTED(415),
    MISSING_TABLE(400),
    MISSING_COLUMN(400),
    DUPLICATE_COLUMN(400),
    TOO_LARGE(413);

    private final int status;

    Code(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }

    /** The code that forces read: what is of no known kind is unreadable to them. */
    public String published() {
      return this == UNSUPPORTED ? UNREADABLE.name() : name();
    }
  }

  private final Code code;

  public PackageFault(Code code, String message) {
    super(message);
    this.code = code;
  }

  public Code code() {
    return code;
  }

  static PackageFault unreadable(String message) {
    return new PackageFault(Code.UNREADABLE, message);
  }

  static PackageFault tooLarge(String message) {
    return new PackageFault(Code.TOO_LARGE, message);
  }
}
