package org.casereview.referral;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is uploaded lies in the spool, where it does not outlast a node that is killed. */
@Configuration(proxyBeanMethods = false)
class Uploads {

  @Bean
  static MultipartConfigElement uploadsInSpool(Spool spool, MultipartProperties asked) {
    asked.setLocation(spool.folder().toString());
    return asked.createMultipartConfig();
  }
}
