-- Telling victims what was decided: one notice for each victim and decision. A person decides whether, how and by whom, on what the
-- victim is known to wish, and records each attempt; nothing here is sent by a machine. What was said or done is added, not written over.
create table casereview.notice_event (
  id text primary key,
  to_state text not null,
  from_state text,
  event text not null check (event ~ '^[A-Z_]{1,40}$'),
  target text not null check (target ~ '^SLA-[0-9]{2}$'),
  key_event boolean not null,
  valid_from date not null,
  valid_to date,
  source_ref text not null,
  evidence_grade text not null check (evidence_grade in ('SEED', 'PUB', 'GK', 'DES'))
);
create unique index one_event_for_a_move on casereview.notice_event (to_state, coalesce(from_state, ''), valid_from);

-- A move that is not listed is told to nobody. A key event is also told to who asked to hear of key events only.
insert into casereview.notice_event (id, to_state, from_state, event, target, key_event, valid_from, source_ref, evidence_grade) values
  ('NE-01', 'SCREENED_OUT', null, 'LEFT_OUT', 'SLA-26', false, '2025-11-01', 'Handbook 2.2, 11 (SLA-26)', 'DES'),
  ('NE-02', 'CLOSED_NFA_UPHELD', null, 'REVIEW_CLOSED', 'SLA-26', true, '2025-11-01', 'Handbook 2.2, 11 (SLA-26)', 'DES'),
  ('NE-03', 'OUTCOME_REOPEN', null, 'REOPENED', 'SLA-26', true, '2025-11-01', 'Handbook 2.2, 11 (SLA-26)', 'DES'),
  ('NE-04', 'FORCE_ACTION', null, 'RETURNED_TO_FORCE', 'SLA-26', false, '2025-11-01', 'Handbook 2.2, 11 (SLA-26)', 'DES'),
  ('NE-05', 'REINVESTIGATION', 'OUTCOME_ADOPT', 'ADOPTED', 'SLA-26', true, '2025-11-01', 'Handbook 2.2: the victim is told who now owns the case', 'GK'),
  ('NE-06', 'CHARGED', null, 'CHARGED', 'SLA-25', true, '2025-11-01', 'Handbook 4.3, 11 (SLA-25), Victims'' Code right 6', 'PUB'),
  ('NE-07', 'CLOSED_REINVESTIGATED_NFA', null, 'REINVESTIGATION_CLOSED', 'SLA-25', true, '2025-11-01', 'Handbook 4.4, 11 (SLA-25), Victims'' Code right 6', 'PUB');

create table casereview.notice_rule (
  id text primary key,
  attempts int not null check (attempts between 1 and 10),
  channel_days int not null check (channel_days between 1 and 365),
  valid_from date not null,
  valid_to date,
  source_ref text not null,
  evidence_grade text not null check (evidence_grade in ('SEED', 'PUB', 'GK', 'DES'))
);
insert into casereview.notice_rule (id, attempts, channel_days, valid_from, source_ref, evidence_grade) values
  ('NR-1', 3, 90, '2025-11-01', 'Handbook 4.6: three attempts, then the plan is reviewed; a channel is verified within 90 days', 'GK');

create sequence casereview.victim_notice_number_seq;
grant usage on sequence casereview.victim_notice_number_seq to casereview_app;

-- The decision that is told is a change of state on record: the same outcome of a later round is another one.
create table casereview.victim_notice (
  id uuid primary key,
  number text not null unique check (number ~ '^VN-[0-9]{4}-[0-9]{6}$'),
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  victim_id uuid not null references casereview.victim,
  pseudonym text not null check (pseudonym ~ '^V-[0-9]{2,}$'),
  state_change_id uuid not null references casereview.case_state_change,
  event_id text not null references casereview.notice_event,
  rule_id text not null references casereview.notice_rule,
  telling text check (telling in ('TELL_BY_PLAN', 'NOT_TO_BE_TOLD', 'ALREADY_AWARE')),
  opened_at timestamptz not null,
  ending text check (ending in ('TOLD', 'DECLINED_TO_HEAR', 'NOT_TOLD')),
  ended_at timestamptz,
  constraint one_notice_for_a_victim_and_a_decision unique (victim_id, state_change_id),
  constraint an_ending_is_dated check ((ending is null) = (ended_at is null))
);
create index on casereview.victim_notice (case_id, opened_at);

create table casereview.notice_decision (
  id uuid primary key,
  notice_id uuid not null references casereview.victim_notice,
  number int not null check (number > 0),
  wish text not null check (wish in ('NOT_YET_ASKED', 'OPTED_IN', 'OPTED_OUT', 'OPTED_OUT_KEY_EVENTS_ONLY', 'NOT_TRACED',
    'UNSAFE_TO_CONTACT', 'DECEASED')),
  wish_given_on date,
  decision text not null check (decision in ('TELL', 'DO_NOT_TELL')),
  told_person text check (told_person in ('VICTIM', 'CLOSE_RELATIVE')),
  by_whom text check (by_whom in ('FORCE_TRAINED_OFFICER', 'CENTRAL_TEAM', 'OTHER_FORCE', 'SUPPORT_ADVISER')),
  channel text check (channel in ('PHONE', 'SMS', 'EMAIL', 'LETTER', 'IN_PERSON', 'VIA_ISVA', 'VIA_SOLICITOR', 'VIA_PARENT')),
  channel_checked boolean not null,
  approach bytea,
  reasons bytea,
  decided_by text not null,
  decided_at timestamptz not null,
  unique (notice_id, number),
  constraint a_wish_was_said_on_a_day_silence_is_none
    check (wish not in ('OPTED_IN', 'OPTED_OUT', 'OPTED_OUT_KEY_EVENTS_ONLY') or wish_given_on is not null),
  constraint nobody_is_told_against_their_wish_or_safety
    check (decision <> 'TELL' or wish not in ('OPTED_OUT', 'UNSAFE_TO_CONTACT', 'NOT_TRACED')),
  constraint of_the_dead_a_relative_is_told
    check (decision <> 'TELL' or (wish = 'DECEASED') = (told_person = 'CLOSE_RELATIVE')),
  constraint somebody_tells_on_a_channel
    check (num_nonnulls(told_person, by_whom, channel) = case decision when 'TELL' then 3 else 0 end),
  constraint a_channel_in_use_is_checked check (decision <> 'TELL' or channel_checked),
  constraint a_first_contact_has_its_approach
    check (decision <> 'TELL' or wish not in ('NOT_YET_ASKED', 'DECEASED') or approach is not null),
  constraint a_first_contact_is_not_cold
    check (decision <> 'TELL' or wish not in ('NOT_YET_ASKED', 'DECEASED') or channel not in ('SMS', 'EMAIL', 'LETTER')),
  constraint keeping_silent_has_its_reasons check (decision <> 'DO_NOT_TELL' or reasons is not null)
);

create table casereview.notice_attempt (
  id uuid primary key,
  decision_id uuid not null references casereview.notice_decision,
  number int not null check (number > 0),
  attempted_at timestamptz not null,
  result text not null check (result in ('TOLD', 'NOT_REACHED', 'UNSAFE_TO_GO_ON', 'DECLINED_TO_HEAR')),
  support_offered boolean not null,
  note bytea,
  recorded_by text not null,
  recorded_at timestamptz not null,
  unique (decision_id, number),
  constraint an_attempt_is_recorded_after_it_was_made check (attempted_at <= recorded_at)
);

create function casereview.newest_notice_decision(of_notice uuid) returns uuid language sql stable as $$
  select d.id from casereview.notice_decision d where d.notice_id = of_notice order by d.number desc limit 1
$$;
create function casereview.newest_attempt_result(of_decision uuid) returns text language sql stable as $$
  select a.result from casereview.notice_attempt a where a.decision_id = of_decision order by a.number desc limit 1
$$;
create function casereview.attempts_are_used_up(of_decision uuid) returns boolean language sql stable as $$
  select count(a.id) >= min(r.attempts) from casereview.notice_decision d join casereview.victim_notice n on n.id = d.notice_id
    join casereview.notice_rule r on r.id = n.rule_id left join casereview.notice_attempt a on a.decision_id = d.id
  where d.id = of_decision
$$;

create function casereview.a_notice_ends_on_its_record() returns trigger language plpgsql as $$
declare at_hand casereview.notice_decision;
declare result text;
begin
  if tg_op = 'INSERT' then
    if new.ending is not null then
      raise exception 'A notice begins open.' using errcode = 'check_violation';
    end if;
    if not exists (select from casereview.victim v join casereview.case_state_change s on s.case_id = v.case_id
        where v.id = new.victim_id and s.id = new.state_change_id and v.case_id = new.case_id and v.pseudonym = new.pseudonym) then
      raise exception 'A notice is for a victim and a decision of the same case.' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if old.ending is not null or (new.id, new.number, new.case_id, new.victim_id, new.pseudonym, new.state_change_id, new.event_id,
        new.rule_id, new.telling, new.opened_at)
      is distinct from (old.id, old.number, old.case_id, old.victim_id, old.pseudonym, old.state_change_id, old.event_id,
        old.rule_id, old.telling, old.opened_at) then
    raise exception 'A notice ends once, and is not changed.' using errcode = 'check_violation';
  end if;
  if new.ending is not null then
    select * into at_hand from casereview.notice_decision d where d.id = casereview.newest_notice_decision(new.id);
    result := casereview.newest_attempt_result(at_hand.id);
    if (new.ending = 'NOT_TOLD' and at_hand.decision is distinct from 'DO_NOT_TELL')
        or (new.ending <> 'NOT_TOLD' and result is distinct from new.ending) then
      raise exception 'A notice ends as its newest decision or attempt on record says.' using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;
create trigger a_notice_ends_on_its_record before insert or update on casereview.victim_notice
  for each row execute function casereview.a_notice_ends_on_its_record();

create function casereview.a_notice_is_decided_in_turn() returns trigger language plpgsql as $$
declare of_notice casereview.victim_notice;
declare before uuid;
begin
  select * into of_notice from casereview.victim_notice n where n.id = new.notice_id for update;
  before := casereview.newest_notice_decision(new.notice_id);
  if of_notice.ending is not null then
    raise exception 'This notice has ended.' using errcode = 'check_violation';
  end if;
  if before is not null and casereview.newest_attempt_result(before) is distinct from 'UNSAFE_TO_GO_ON'
      and not (casereview.newest_attempt_result(before) = 'NOT_REACHED' and casereview.attempts_are_used_up(before)) then
    raise exception 'A notice is decided again when its attempts are used up or it is unsafe to go on.' using errcode = 'check_violation';
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
create trigger a_notice_is_decided_in_turn before insert on casereview.notice_decision
  for each row execute function casereview.a_notice_is_decided_in_turn();

create function casereview.an_attempt_follows_its_decision() returns trigger language plpgsql as $$
declare of_decision casereview.notice_decision;
begin
  select * into of_decision from casereview.notice_decision d where d.id = new.decision_id;
  perform from casereview.victim_notice n where n.id = of_decision.notice_id for update;
  if of_decision.decision <> 'TELL' or of_decision.id <> casereview.newest_notice_decision(of_decision.notice_id)
      or exists (select from casereview.victim_notice n where n.id = of_decision.notice_id and n.ending is not null) then
    raise exception 'An attempt follows the newest decision to tell.' using errcode = 'check_violation';
  end if;
  if new.attempted_at < date_trunc('minute', of_decision.decided_at) then
    raise exception 'An attempt is made after it was decided how.' using errcode = 'check_violation';
  end if;
  if coalesce(casereview.newest_attempt_result(of_decision.id), 'NOT_REACHED') <> 'NOT_REACHED'
      or casereview.attempts_are_used_up(of_decision.id) then
    raise exception 'No further attempt is made on this decision.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger an_attempt_follows_its_decision before insert on casereview.notice_attempt
  for each row execute function casereview.an_attempt_follows_its_decision();

call casereview.protect('notice_event', 'select');
call casereview.protect('notice_rule', 'select');
call casereview.protect('victim_notice');
call casereview.protect_append_only('notice_decision');
call casereview.protect_append_only('notice_attempt');
