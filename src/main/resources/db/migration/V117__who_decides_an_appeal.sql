-- As V93 has it now: a database that took an earlier text of V93 gets the rule for all rounds of the case here.
create or replace function casereview.an_appeal_is_decided_by_somebody_else() returns trigger language plpgsql as $$
begin
  if exists (select from casereview.scope_appeal a
      join casereview.screening s on s.case_id = a.case_id
      left join casereview.scope_exclusion e on e.screening_id = s.id
      left join casereview.scope_panel_decision p on p.screening_id = s.id
      where a.id = new.appeal_id
        and new.decided_by in (a.lodged_by, s.first_screener, e.second_person, p.first_member, p.second_member)) then
    raise exception 'Nobody who took part in an exclusion decides the appeal against it.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
