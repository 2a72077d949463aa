package org.casereview.engine.identity;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.casereview.people.Person;
import org.casereview.people.PersonFilter;

/** The engine's question for people. */
class StaffQuery extends UserQueryImpl {

  private static final long serialVersionUID = 1L;

  StaffQuery(CommandExecutor executor) {
    super(executor);
  }

  @Override
  public long executeCount(CommandContext context) {
    return id == null ? StaffDirectory.here().people.count(filter()) : one().size();
  }

  @Override
  public List<User> executeList(CommandContext context, Page page) {
    return people(page).stream().map(Entities::user).toList();
  }

  private List<Person> people(Page page) {
    if (id != null) {
      return one();
    }
    return StaffDirectory.here()
        .people
        .page(
            filter(),
            page == null ? 0 : page.getFirstResult(),
            page == null ? Integer.MAX_VALUE : page.getMaxResults());
  }

  /** Asked by id, people who left are found too: their names stay on what they did. */
  private List<Person> one() {
    return StaffDirectory.here().people.find(id).stream().toList();
  }

  private PersonFilter filter() {
    return new PersonFilter(
        ids == null ? null : Set.of(ids),
        firstName,
        firstNameLike,
        lastName,
        lastNameLike,
        groupId,
        tenantId,
        PersonFilter.Order.STAFF_ID);
  }
}
