-- Rules that held on the usual way alone hold on every way.
select set_config('app.actor', 'system:release', true);

-- Nobody is worked on against an acquittal, in a plan as in an outcome: what concerns them is struck out until legal advice allows it.
insert into casereview.strike_out_reason (position, code, title, source_ref, evidence_grade) values
  (7, 'LEGAL_ADVICE', 'It concerns somebody who was acquitted: legal advice comes first', 'domain.md 2.2: Criminal Justice Act 2003, Part 10', 'GK');

create function casereview.nobody_acquitted_is_worked_on() returns trigger language plpgsql as $$
declare
  entry casereview.ledger_entry := casereview.newest_ledger_entry(new.line_id);
begin
  if exists (select from casereview.ledger_line l cross join unnest(entry.persons) person
      where l.id = new.line_id and casereview.is_barred(l.case_id, person)) then
    raise exception 'Who was acquitted is not worked on without legal advice that it may be.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger nobody_acquitted_is_worked_on before insert on casereview.plan_line
  for each row when (new.number is not null) execute function casereview.nobody_acquitted_is_worked_on();

-- A failing stays with the item of the review that it was found in.
create function casereview.a_failing_stays_with_its_item() returns trigger language plpgsql as $$
begin
  raise exception 'A failing stays with its item: take it away there, and enter it here.' using errcode = 'check_violation';
end $$;
create trigger a_failing_stays_with_its_item before update on casereview.review_failing
  for each row when ((new.review_id, new.item_code) is distinct from (old.review_id, old.item_code))
  execute function casereview.a_failing_stays_with_its_item();

-- What two people agreed to before a case came back says nothing of what was alleged since.
create or replace function casereview.two_people_take_an_allegation_off() returns trigger language plpgsql as $$
declare newest uuid := (select s.id from casereview.screening s where s.case_id = new.id order by s.round desc limit 1);
begin
  if not exists (select from casereview.scope_exclusion e where e.screening_id = newest and e.agrees)
      and not exists (select from casereview.scope_panel_decision d where d.screening_id = newest and d.agrees)
      and not exists (select from casereview.priority_order o where o.case_id = new.id and o.agrees and o.priority > 'P1'
        and o.answered_by <> o.asked_by and not exists (select from casereview.new_information n
          where n.case_id = new.id and n.recorded_at > o.answered_at)) then
    raise exception 'An allegation of rape is taken off a case by two people.' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- A review that was not drawn brings a case before the panel as it was submitted. Once the panel has decided, the case comes back there
-- from whoever worked on it, with all that is new.
create or replace function casereview.panel_needs_a_passed_review() returns trigger language plpgsql as $$
begin
  if not coalesce((select r.passed or (r.unchecked and (old.state in ('OUTCOME_ADOPT', 'OUTCOME_CLOSE', 'FORCE_ACTION')
        or (r.file_version = new.file_version and new.priority = 'P4' and not new.rape_alleged)))
      from casereview.review r where r.case_id = new.id order by r.round desc limit 1), false) then
    raise exception 'A case goes to the panel with a review that another person passed.' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- A review that was sent back, or with a comment that is open, is checked again, whatever is drawn.
create or replace function casereview.a_draw_is_not_chosen() returns trigger language plpgsql as $$
declare sampled boolean;
begin
  select s.share into new.share from casereview.check_sampling s where s.id = new.sampling_id;
  select coalesce(c.priority = s.priority, false) and not c.rape_alleged and c.file_version = r.file_version
      and not exists (select from casereview.review e where e.case_id = r.case_id and e.passed is false)
      and not exists (select from casereview.review_comment m join casereview.review e on e.id = m.review_id
        where e.case_id = r.case_id
          and not exists (select from casereview.review_comment_step t where t.comment_id = m.id and t.step = 'CLOSED')) into sampled
    from casereview.review r join casereview.review_case c on c.id = r.case_id join casereview.check_sampling s on s.id = new.sampling_id
    where r.id = new.review_id and r.submitted_at is not null and r.passed is null;
  if sampled is null then
    raise exception 'A review is drawn when it is submitted.' using errcode = 'check_violation';
  end if;
  new.drawn := ('x' || substr(encode(sha256(convert_to(new.review_id::text, 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint / 4294967296.0;
  new.needed := not sampled or new.drawn < new.share;
  return new;
end $$;
