-- A decision that victims were told of, or are to be told of, may be taken back: the case is halted and the panel decides again. Who was
-- told has a notice of that, on which a person decides; what is not told yet is not told any more.
select set_config('app.actor', 'system:release', true);

alter table casereview.notice_event add taken_back_by text check (taken_back_by ~ '^[A-Z_]{1,40}$');
update casereview.notice_event set taken_back_by = 'HALTED' where id in ('NE-03', 'NE-05');
insert into casereview.notice_event (id, to_state, from_state, event, target, key_event, valid_from, source_ref, evidence_grade) values
  ('NE-08', 'PANEL', 'OUTCOME_REOPEN', 'HALTED', 'SLA-26', true, '2025-11-01', 'Handbook 2.2, 11 (SLA-26): a decision that changes the position of the victim''s case', 'DES'),
  ('NE-09', 'PANEL', 'REINVESTIGATION', 'HALTED', 'SLA-26', true, '2025-11-01', 'Handbook 2.2, 11 (SLA-26): a decision that changes the position of the victim''s case', 'DES'),
  ('NE-10', 'PANEL', 'CPS_EARLY_ADVICE', 'HALTED', 'SLA-26', true, '2025-11-01', 'Handbook 2.2, 11 (SLA-26): a decision that changes the position of the victim''s case', 'DES'),
  ('NE-11', 'PANEL', 'CPS_CHARGING', 'HALTED', 'SLA-26', true, '2025-11-01', 'Handbook 2.2, 11 (SLA-26): a decision that changes the position of the victim''s case', 'DES');

-- The change of state that took back what a notice tells; none while it stands. A case that came before a panel otherwise has another decision.
create function casereview.taken_back_with(of_notice uuid) returns uuid language sql stable as $$
  select h.id from casereview.victim_notice n
    join casereview.notice_event e on e.id = n.event_id
    join casereview.case_state_change s on s.id = n.state_change_id
    join casereview.notice_event back on back.event = e.taken_back_by
    join casereview.case_state_change h on h.case_id = n.case_id and h.at > s.at
      and h.to_state = back.to_state and h.from_state = back.from_state
  where n.id = of_notice and not exists (select from casereview.case_state_change m
    where m.case_id = n.case_id and m.to_state = h.to_state and m.at > s.at and m.at < h.at)
$$;

alter table casereview.notice_attempt drop constraint notice_attempt_result_check,
  add constraint notice_attempt_result_check
    check (result in ('TOLD', 'NOT_REACHED', 'UNSAFE_TO_GO_ON', 'DECLINED_TO_HEAR', 'TAKEN_BACK'));

create or replace function casereview.a_notice_is_decided_in_turn() returns trigger language plpgsql as $$
declare of_notice casereview.victim_notice;
declare before uuid;
begin
  select * into of_notice from casereview.victim_notice n where n.id = new.notice_id for update;
  before := casereview.newest_notice_decision(new.notice_id);
  if of_notice.ending is not null then
    raise exception 'This notice has ended.' using errcode = 'check_violation';
  end if;
  if before is not null and coalesce(casereview.newest_attempt_result(before), '') not in ('UNSAFE_TO_GO_ON', 'TAKEN_BACK')
      and not (casereview.newest_attempt_result(before) is not distinct from 'NOT_REACHED' and casereview.attempts_are_used_up(before)) then
    raise exception 'A notice is decided again when its attempts are used up or it is unsafe to go on.' using errcode = 'check_violation';
  end if;
  if new.decision = 'TELL' and casereview.taken_back_with(new.notice_id) is not null then
    raise exception 'What was taken back is not told any more.' using errcode = 'check_violation';
  end if;
  if new.decision = 'TELL' and of_notice.telling = 'NOT_TO_BE_TOLD' then
    raise exception 'Who closed the case decided that its victims are not to be told.' using errcode = 'check_violation';
  end if;
  if new.decision = 'TELL' and new.wish = 'OPTED_OUT_KEY_EVENTS_ONLY'
      and not (select e.key_event from casereview.notice_event e where e.id = of_notice.event_id) then
    raise exception 'Who asked to hear of key events only is not told of others.' using errcode = 'check_violation';
  end if;
  return new;
end $$;

create function casereview.what_stands_is_not_taken_back() returns trigger language plpgsql as $$
begin
  if casereview.taken_back_with((select d.notice_id from casereview.notice_decision d where d.id = new.decision_id)) is null then
    raise exception 'What still stands was not taken back.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger what_stands_is_not_taken_back before insert on casereview.notice_attempt
  for each row when (new.result = 'TAKEN_BACK') execute function casereview.what_stands_is_not_taken_back();

-- That something was taken back is told to who was told of it.
create function casereview.who_was_told_hears_that_it_is_taken_back() returns trigger language plpgsql as $$
declare told text := (select e.event from casereview.notice_event e where e.id = new.event_id);
begin
  if exists (select from casereview.notice_event e where e.taken_back_by = told) and not exists (
      select from casereview.victim_notice n where n.victim_id = new.victim_id and n.ending = 'TOLD'
        and casereview.taken_back_with(n.id) = new.state_change_id) then
    raise exception 'That a decision was taken back is told to who was told of it.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger who_was_told_hears_that_it_is_taken_back before insert on casereview.victim_notice
  for each row execute function casereview.who_was_told_hears_that_it_is_taken_back();
