package org.casereview;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The national review of closed group-based child sexual exploitation investigations. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class CaseReview {

  public static void main(String[] args) {
    SpringApplication.run(CaseReview.class, args);
  }
}
