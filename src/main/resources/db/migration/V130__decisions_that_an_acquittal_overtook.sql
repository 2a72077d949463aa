-- A decision to reopen or adopt that an acquittal overtook before it was carried out: it stays on record, set aside, and the panel decides
-- again. Nothing is set aside that could be carried out: acquittals bar everybody, or somebody whom the panel meant.
create table casereview.decision_set_aside (
  panel_id uuid primary key references casereview.panel,
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  outcome text not null check (outcome in ('REOPEN', 'ADOPT')),
  reason text not null check (reason in ('ACQUITTAL_CAME_UP')),
  set_aside_at timestamptz not null
);
create index on casereview.decision_set_aside (case_id);
call casereview.protect_append_only('decision_set_aside');
call casereview.need_to_know('decision_set_aside');
call casereview.not_for_forces('decision_set_aside');

create function casereview.what_cannot_be_carried_out_is_set_aside() returns trigger language plpgsql as $$
begin
  if new.panel_id is distinct from casereview.newest_panel(new.case_id)
      or casereview.can_be_investigated(new.case_id) and not exists (select from casereview.suspect_proposal s where s.panel_id = new.panel_id
        and s.outcome in ('REOPEN', 'ADOPT') and casereview.is_barred(new.case_id, s.suspect))
      or exists (select from casereview.suspect_outcome d join casereview.outcome o on o.id = d.outcome_id where o.panel_id = new.panel_id)
      or not exists (select from casereview.review_case c where c.id = new.case_id and c.state = 'PANEL')
      or not exists (select from casereview.panel_round r where r.panel_id = new.panel_id and r.result = 'MAJORITY' and r.outcome = new.outcome
        union all select from casereview.outcome o where o.panel_id = new.panel_id and o.outcome = new.outcome) then
    raise exception 'A decision is set aside where acquittals bar whom it was made for.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger what_cannot_be_carried_out_is_set_aside before insert on casereview.decision_set_aside
  for each row execute function casereview.what_cannot_be_carried_out_is_set_aside();

create function casereview.what_was_set_aside_decides_nothing() returns trigger language plpgsql as $$
begin
  if exists (select from casereview.decision_set_aside d where d.panel_id = casereview.newest_panel(new.id)) then
    raise exception 'The decision of this panel was set aside: the panel decides again.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger what_was_set_aside_decides_nothing before update of state on casereview.review_case
  for each row when (new.state like 'OUTCOME\_%' and new.state is distinct from old.state)
  execute function casereview.what_was_set_aside_decides_nothing();
