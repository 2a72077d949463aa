package org.casereview.demo;

import org.casereview.people.DemoPeople;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo people can log in at once, with or without made-up cases. */
@Component
@Profile("demo")
class DemoStaff {

  private final DemoPeople people;

  DemoStaff(DemoPeople people) {
    this.people = people;
  }

  @Order(0)
  @EventListener(ApplicationReadyEvent.class)
  void arrive() {
    people.create();
  }
}
