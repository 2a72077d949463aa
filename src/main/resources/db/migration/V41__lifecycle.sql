-- After the decision: what leaves for a force or the NCA is proved by the records of V50 and V51, no longer by a hand-over.
alter table casereview.clock drop constraint clock_limit_unit_check;
alter table casereview.clock add check (limit_unit in ('WD', 'CD', 'H', 'MIN'));

create or replace function casereview.state_follows_the_decision() returns trigger language plpgsql as $$
declare decided casereview.outcome;
begin
  select * into decided from casereview.outcome o where o.panel_id = casereview.newest_panel(new.id);
  if new.state like 'OUTCOME\_%' and new.state is distinct from 'OUTCOME_' || decided.outcome then
    raise exception 'A case gets an outcome that is on record for its newest panel.' using errcode = 'check_violation';
  end if;
  if new.state = 'CLOSED_NFA_UPHELD' and (decided.outcome is distinct from 'CLOSE'
      or not exists (select from casereview.closure c where c.outcome_id = decided.id and c.approved_by is not null)) then
    raise exception 'A case is closed on a closure that another person approved.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
