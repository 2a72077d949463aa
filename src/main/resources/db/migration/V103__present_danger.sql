-- Which kinds of urgent risk are danger now, so that their case is P0 until people have closed them (domain.md 1.4, rule P0).
select set_config('app.actor', 'system:release', true);
alter table casereview.risk_trigger add column present_danger boolean;
update casereview.risk_trigger set present_danger = code in ('U1', 'U2', 'U3', 'U4', 'U5');
alter table casereview.risk_trigger alter column present_danger set not null;

-- An allegation of rape is taken off a case by two people: two screeners who leave it out, or a priority that one asked for and another
-- agreed to. One person's answer never does it.
create function casereview.two_people_take_an_allegation_off() returns trigger language plpgsql as $$
begin
  if not exists (select from casereview.scope_exclusion e where e.case_id = new.id and e.agrees)
      and not exists (select from casereview.scope_panel_decision d where d.case_id = new.id and d.agrees)
      and not exists (select from casereview.priority_order o where o.case_id = new.id and o.agrees and o.priority > 'P1'
        and o.answered_by <> o.asked_by) then
    raise exception 'An allegation of rape is taken off a case by two people.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger two_people_take_an_allegation_off before update of rape_alleged on casereview.review_case
  for each row when (old.rape_alleged and not new.rape_alleged)
  execute function casereview.two_people_take_an_allegation_off();
