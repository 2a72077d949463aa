-- A case is reopened or adopted where somebody can be investigated: a suspect without the bar of an acquittal, or whoever committed a crime
-- for which the force named nobody. A bar is that suspect's alone (domain.md 2.2). Dead suspects carry it where none lives, unless barred.
create function casereview.can_be_investigated(of_case uuid) returns boolean language sql stable as $$
  select exists (select from casereview.offence o where o.case_id = of_case and o.suspect_id is null)
    or not exists (select from casereview.suspect s where s.case_id = of_case)
    or exists (select from casereview.suspect s where s.case_id = of_case and not casereview.is_barred(of_case, s.pseudonym)
      and (s.life_status is distinct from 'DECEASED'
        or not exists (select from casereview.suspect l where l.case_id = of_case and l.life_status is distinct from 'DECEASED')))
$$;

create or replace function casereview.somebody_can_be_investigated() returns trigger language plpgsql as $$
begin
  if new.outcome in ('REOPEN', 'ADOPT') and not casereview.can_be_investigated(new.case_id) then
    raise exception 'Whoever could be investigated was acquitted: this case is not reopened without legal advice that it may be.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
