package org.casereview.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one browser of all browser tests: an installed Chromium or Chrome; on Debian as root one from
 * the distribution's packages; else the one that Playwright downloads; else a sentence.
 */
public final class Browser {

  /**
   * What is shown below the line for addresses: three of four parts of the work of opening a page,
   * and nobody sees it. Only the last list counts, so that Playwright's own is said again.
   */
  private static final List<String> SWITCHED_OFF =
      List.of(
          "WebUIOmniboxPopup",
          "WebUIOmniboxAimPopup",
          "WebUIOmniboxFullPopup",
          "AvoidUnnecessaryBeforeUnloadCheckSync",
          "BoundaryEventDispatchTracksNodeRemoval",
          "DestroyProfileOnBrowserClose",
          "DialMediaRouteProvider",
          "GlobalMediaControls",
          "HttpsUpgrades",
          "LensOverlay",
          "MediaRouter",
          "PaintHolding",
          "ThirdPartyStoragePartitioning",
          "BlockOriginHeaderModificationOnRedirect",
          "Translate",
          "AutoDeElevate",
          "OptimizationHints");

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-features=" + String.join(",", SWITCHED_OFF));
  private static com.microsoft.playwright.Browser open;

  private Browser() {}

  /** The running browser; tests take a context of their own and close it. */
  public static synchronized com.microsoft.playwright.Browser get() {
    if (open == null) {
      open = launch();
    }
    return open;
  }

  private static com.microsoft.playwright.Browser launch() {
    Optional<Path> installed = installed().or(Browser::fromPackages);
    var environment = new java.util.HashMap<>(System.getenv());
    if (installed.isPresent()) {
      environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    }
    try {
      var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
      var options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
      installed.ifPresent(options::setExecutablePath);
      return playwright.chromium().launch(options);
    } catch (PlaywrightException e) {
      throw new IllegalStateException(
          "There is no browser for the tests: install Chromium or Chrome, or name one in CHROMIUM.",
          e);
    }
  }

  /** A browser of its own that keeps what it keeps in this folder. */
  public static BrowserContext withProfile(Path folder) {
    var options =
        new BrowserType.LaunchPersistentContextOptions().setArgs(ARGUMENTS).setLocale("en-GB");
    installed().ifPresent(options::setExecutablePath);
    return get().browserType().launchPersistentContext(folder, options);
  }

  private static Optional<Path> installed() {
    return Stream.of(
            Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium"),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Optional<Path> fromPackages() {
    DebianPackage.install("chromium");
    return installed();
  }
}
