package org.casereview.engine.identity;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.casereview.people.Force;
import org.casereview.people.Forces;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.people.Team;
import org.casereview.people.TeamFilter;

/** People as the engine asks for them; passwords are not the engine's business. */
class StaffDirectory implements ReadOnlyIdentityProvider {

  final People people;
  final Forces forces;

  StaffDirectory(People people, Forces forces) {
    this.people = people;
    this.forces = forces;
  }

  static StaffDirectory here() {
    return (StaffDirectory) Context.getCommandContext().getSession(ReadOnlyIdentityProvider.class);
  }

  @Override
  public User findUserById(String userId) {
    return people.find(userId).map(Entities::user).orElse(null);
  }

  @Override
  public UserQuery createUserQuery() {
    return new StaffQuery(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
  }

  @Override
  public UserQuery createUserQuery(CommandContext context) {
    return new StaffQuery(null);
  }

  @Override
  public NativeUserQuery createNativeUserQuery() {
    throw new BadUserRequestException("People are not asked for in SQL.");
  }

  @Override
  public boolean checkPassword(String userId, String password) {
    return false;
  }

  @Override
  public Group findGroupById(String groupId) {
    return people.teams(new TeamFilter(Set.of(groupId), null, null, null)).stream()
        .findFirst()
        .map(Entities::group)
        .orElse(null);
  }

  @Override
  public GroupQuery createGroupQuery() {
    return new TeamQuery(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
  }

  @Override
  public GroupQuery createGroupQuery(CommandContext context) {
    return new TeamQuery(null);
  }

  @Override
  public Tenant findTenantById(String tenantId) {
    return tenants().stream()
        .filter(tenant -> tenant.getId().equals(tenantId))
        .findFirst()
        .orElse(null);
  }

  @Override
  public TenantQuery createTenantQuery() {
    return new ForceQuery(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
  }

  @Override
  public TenantQuery createTenantQuery(CommandContext context) {
    return new ForceQuery(null);
  }

  List<Team> teams(TeamFilter filter, int first, int max) {
    return people.teams(filter, first, max);
  }

  List<Tenant> tenants() {
    return Stream.concat(
            forces.all().stream().map(Entities::tenant),
            Stream.of(Entities.standards(), Entities.central()))
        .toList();
  }

  /**
   * Liaisons see their forces; central staff see what belongs to any force and to none, and
   * standards liaisons alone what belongs to standards.
   */
  List<Tenant> tenantsOf(String staffId) {
    return people.find(staffId).filter(Person::enabled).map(this::tenantsOf).orElse(List.of());
  }

  private List<Tenant> tenantsOf(Person person) {
    Stream<Force> seen =
        person.isCentral()
            ? forces.all().stream()
            : person.forces().stream().flatMap(code -> forces.find(code).stream());
    Stream<Tenant> own =
        StandardsTenant.isOpenTo(person) ? Stream.of(Entities.standards()) : Stream.empty();
    Stream<Tenant> central =
        CentralTenant.isOpenTo(person) ? Stream.of(Entities.central()) : Stream.empty();
    return Stream.of(seen.map(Entities::tenant), own, central)
        .flatMap(Function.identity())
        .toList();
  }

  @Override
  public void flush() {
    // Nothing is ever written through the engine.
  }

  @Override
  public void close() {
    // The directory holds no resource of its own.
  }
}
