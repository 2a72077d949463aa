package org.casereview.demo;

/** What the demonstration prints when it is ready. */
final class DemoWelcome {

  private DemoWelcome() {}

  static String text(String port, long cases) {
    return """


        Case Review is ready: http://localhost:%s   (%d made-up cases)

          Log in with any of these, password demo:
            intake, intake2   packages, rejected   screener, screener2   confirm scope
            allocator   gives cases to reviewers   reviewer, reviewer2, reviewer3   review
            qa          checks reviews             panel1, panel2, panel3   vote and close
            head        head of review             manager   watches deadlines in Cockpit
            owner       process owner              force-14  a liaison (one for each demo force)
            victims, standards, duty, analyst, auditor, admin

          Tasks: http://localhost:%s/camunda/app/tasklist/
        """
        .formatted(port, cases, port);
  }
}
