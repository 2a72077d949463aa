-- Two rules that only the services held: who screened a case, or decided on its scope, or checked a review of it, is not given its review;
-- and nobody who reviewed it in any round checks it, not only whoever submitted the round at hand.
create function casereview.a_review_is_of_another_hand() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    -- Who reviewed an earlier round goes on with it; nobody who reviews comes to one of these hands (V154).
    if exists (select from casereview.review r where r.case_id = new.case_id and r.reviewer_id = new.reviewer_id) then
      return new;
    end if;
    if exists (select from casereview.screening s where s.case_id = new.case_id and s.first_screener = new.reviewer_id)
      or exists (select from casereview.second_sheet s where s.case_id = new.case_id and s.person = new.reviewer_id)
      or exists (select from casereview.scope_exclusion e where e.case_id = new.case_id and new.reviewer_id in (e.excluded_by, e.second_person))
      or exists (select from casereview.scope_panel_decision d
           where d.case_id = new.case_id and (d.first_member = new.reviewer_id or d.second_member = new.reviewer_id))
      or exists (select from casereview.scope_appeal a join casereview.scope_appeal_decision d on d.appeal_id = a.id
           where a.case_id = new.case_id and d.decided_by = new.reviewer_id)
      or exists (select from casereview.review r where r.case_id = new.case_id and r.checked_by = new.reviewer_id) then
      raise exception 'A case is reviewed by somebody who had no part in it.' using errcode = 'check_violation';
    end if;
  elsif exists (select from casereview.review r where r.case_id = new.case_id and r.reviewer_id = new.checked_by) then
    raise exception 'A review is checked by somebody who reviewed no round of it.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
revoke execute on function casereview.a_review_is_of_another_hand() from public;
create trigger a_review_is_of_another_hand before insert on casereview.review
  for each row execute function casereview.a_review_is_of_another_hand();
create trigger a_check_is_of_another_hand before update on casereview.review
  for each row when (old.checked_by is distinct from new.checked_by) execute function casereview.a_review_is_of_another_hand();
