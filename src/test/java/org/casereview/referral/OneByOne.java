package org.casereview.referral;

import java.time.Clock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** The same intake with a transaction for each referral, to be measured beside the real one. */
public final class OneByOne {

  private OneByOne() {}

  public static Intake intake(BeanFactory beans, ApplicationEventPublisher events) {
    var transaction = beans.getBean(TransactionOperations.class);
    var clock = beans.getBean(Clock.class);
    var spool = beans.getBean(Spool.class);
    var packages = beans.getBean(Packages.class);
    var items = beans.getBean(Items.class);
    var processing =
        new Processing(
            packages,
            items,
            new Blocks(beans.getBean(Taking.class), items, transaction, 1, 2),
            beans.getBean(PackageReaders.class),
            beans.getBean(FileChecks.class),
            beans.getBean(Turns.class),
            transaction,
            clock);
    return new Intake(
        spool,
        packages,
        items,
        beans.getBean(Judging.class),
        processing,
        beans.getBean(Senders.class),
        beans.getBean(ColumnMappings.class),
        beans.getBean(FileChecks.class),
        beans.getBean(RejectedLimit.class),
        transaction,
        events,
        clock);
  }
}
