-- A task that waited through a release keeps its form. One from before the ledger showed no lines, so its plan answers for none:
-- it says so, holds none, and the lines stay open in the ledger.
alter table casereview.action_plan add column lines_shown boolean not null default true;

create or replace function casereview.a_plan_answers_for_its_ledger() returns trigger language plpgsql as $$
declare answered int;
begin
  select count(*) into answered from casereview.plan_line p where p.plan_id = new.id;
  if not new.lines_shown and answered > 0 then
    raise exception 'A plan whose form showed no lines answers for none.' using errcode = 'check_violation';
  end if;
  if new.lines_shown and answered < 20 and exists (select from casereview.ledger_line l where l.case_id = new.case_id and casereview.can_still_be_done(l.id)
      and not exists (select from casereview.plan_line p where p.plan_id = new.id and p.line_id = l.id)) then
    raise exception 'A plan answers for every line that can still be done.' using errcode = 'check_violation';
  end if;
  return null;
end $$;
