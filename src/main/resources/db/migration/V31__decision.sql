-- The panel's votes, the outcome, its closing with a second person, its handing over. All is added to, nothing is written over:
-- four eyes and reasons hold here, whatever a drawing, a form or a call does.
create table casereview.panel_rule (
  id text primary key,
  panel_size int not null check (panel_size between 3 and 15 and panel_size % 2 = 1),
  rounds int not null check (rounds between 1 and 5),
  valid_from date not null,
  valid_to date,
  source_ref text not null,
  evidence_grade text not null check (evidence_grade in ('SEED', 'PUB', 'GK', 'DES'))
);
insert into casereview.panel_rule (id, panel_size, rounds, valid_from, source_ref, evidence_grade) values
  ('PANEL-1', 3, 2, '2025-11-01', 'A specialist panel of officers decides (domain.md 1.1, 9); its size and rounds are ours', 'DES');

create table casereview.panel (
  id uuid primary key,
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  number int not null check (number > 0),
  rule_id text not null references casereview.panel_rule,
  size int not null check (size >= 3),
  rounds int not null check (rounds >= 1),
  opened_at timestamptz not null,
  unique (case_id, number)
);

-- A round is counted once. A round on an older version of the case file does not count as held.
create table casereview.panel_round (
  panel_id uuid not null references casereview.panel,
  round int not null check (round > 0),
  opened_at timestamptz not null,
  counted_at timestamptz,
  result text check (result in ('MAJORITY', 'NO_MAJORITY', 'NEW_INFORMATION')),
  outcome text check (outcome in ('REOPEN', 'RETURN', 'ADOPT', 'CLOSE')),
  primary key (panel_id, round),
  check ((counted_at is null) = (result is null)),
  check ((result is not distinct from 'MAJORITY') = (outcome is not null))
);
create unique index one_round_open on casereview.panel_round (panel_id) where counted_at is null;

create table casereview.panel_vote (
  id uuid primary key,
  panel_id uuid not null,
  round int not null,
  voter_id text not null,
  outcome text not null check (outcome in ('REOPEN', 'RETURN', 'ADOPT', 'CLOSE')),
  reasons bytea not null,
  file_version bigint not null,
  cast_at timestamptz not null,
  unique (panel_id, round, voter_id),
  foreign key (panel_id, round) references casereview.panel_round
);

create table casereview.outcome (
  id uuid primary key,
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  panel_id uuid not null unique references casereview.panel,
  outcome text not null check (outcome in ('REOPEN', 'RETURN', 'ADOPT', 'CLOSE')),
  how text not null check (how in ('MAJORITY', 'HEAD')),
  decided_by text,
  reasons bytea,
  file_version bigint not null,
  decided_at timestamptz not null,
  supersedes uuid unique references casereview.outcome,
  constraint the_head_decides_by_name_with_reasons
    check (how <> 'HEAD' or (decided_by is not null and reasons is not null))
);
create index on casereview.outcome (case_id, decided_at);

create table casereview.closure (
  id uuid primary key,
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  outcome_id uuid not null references casereview.outcome,
  closure_reason text not null check (closure_reason in
    ('NO_REASONABLE_LINE', 'VICTIMS_DO_NOT_WISH', 'ALL_SUSPECTS_DECEASED', 'PRIOR_ACQUITTAL', 'OTHER')),
  reasons bytea not null,
  safeguarding_considered boolean not null constraint safeguarding_was_considered check (safeguarding_considered),
  safeguarding_note bytea,
  victim_notice text not null check (victim_notice in ('TELL_BY_PLAN', 'NOT_TO_BE_TOLD', 'ALREADY_AWARE')),
  victim_notice_reasons bytea,
  file_version bigint not null,
  prepared_by text not null,
  prepared_at timestamptz not null,
  approved_by text,
  approved_at timestamptz,
  returned_by text,
  returned_at timestamptz,
  comments bytea,
  constraint keeping_silent_has_reasons check (victim_notice <> 'NOT_TO_BE_TOLD' or victim_notice_reasons is not null),
  constraint approver_is_not_the_preparer check (approved_by is null or approved_by <> prepared_by),
  constraint returner_is_not_the_preparer check (returned_by is null or returned_by <> prepared_by),
  constraint approval_is_dated check ((approved_by is null) = (approved_at is null)),
  constraint return_is_dated_and_has_comments
    check ((returned_by is null) = (returned_at is null) and (returned_by is null or comments is not null)),
  constraint approved_or_returned check (approved_by is null or returned_by is null)
);
create unique index one_closure_at_hand on casereview.closure (outcome_id) where returned_by is null;
create index on casereview.closure (case_id);

create table casereview.hand_over (
  id uuid primary key,
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  outcome_id uuid not null unique references casereview.outcome,
  sent_to bytea not null,
  sent_on date not null,
  senior_investigating_officer_named boolean not null,
  note bytea,
  recorded_by text not null,
  recorded_at timestamptz not null
);

-- Who reviewed or checked a case, or declared a conflict with it, has no voice in its outcome.
create function casereview.has_had_a_hand_in(person text, of_case uuid) returns boolean language sql stable as $$
  select exists (select from casereview.review r where r.case_id = of_case and (r.reviewer_id = person or r.checked_by = person))
$$;

create function casereview.newest_panel(of_case uuid) returns uuid language sql stable as $$
  select p.id from casereview.panel p where p.case_id = of_case order by p.number desc limit 1
$$;

create function casereview.vote_is_independent() returns trigger language plpgsql as $$
declare of_panel casereview.panel;
declare of_round casereview.panel_round;
begin
  select * into of_panel from casereview.panel p where p.id = new.panel_id;
  -- Votes of a round are cast side by side: the lock makes them count each other.
  select * into of_round from casereview.panel_round r where r.panel_id = new.panel_id and r.round = new.round for update;
  if casereview.has_had_a_hand_in(new.voter_id, of_panel.case_id) then
    raise exception 'Who reviewed or checked a case does not vote on it.' using errcode = 'check_violation';
  end if;
  if of_round.counted_at is not null then
    raise exception 'This round is counted.' using errcode = 'check_violation';
  end if;
  if (select count(*) from casereview.panel_vote v where v.panel_id = new.panel_id and v.round = new.round) >= of_panel.size then
    raise exception 'All votes of this round are in.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger vote_is_independent before insert on casereview.panel_vote
  for each row execute function casereview.vote_is_independent();

create function casereview.round_is_counted_once() returns trigger language plpgsql as $$
declare of_panel casereview.panel;
declare current_version bigint;
begin
  if old.counted_at is not null or (new.panel_id, new.round, new.opened_at) is distinct from (old.panel_id, old.round, old.opened_at) then
    raise exception 'A round is counted once.' using errcode = 'check_violation';
  end if;
  select * into of_panel from casereview.panel p where p.id = new.panel_id;
  select c.file_version into current_version from casereview.review_case c where c.id = of_panel.case_id;
  if (select count(*) from casereview.panel_vote v where v.panel_id = new.panel_id and v.round = new.round) <> of_panel.size then
    raise exception 'A round is counted when all its votes are in.' using errcode = 'check_violation';
  end if;
  if new.result = 'MAJORITY' and 2 * (select count(*) from casereview.panel_vote v where v.panel_id = new.panel_id
      and v.round = new.round and v.outcome = new.outcome and v.file_version = current_version) <= of_panel.size then
    raise exception 'More than half of the panel vote for an outcome.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger round_is_counted_once before update on casereview.panel_round
  for each row execute function casereview.round_is_counted_once();

create function casereview.outcome_is_the_panels() returns trigger language plpgsql as $$
declare of_panel casereview.panel;
begin
  select * into of_panel from casereview.panel p where p.id = new.panel_id;
  if of_panel.case_id <> new.case_id or of_panel.id <> casereview.newest_panel(new.case_id) then
    raise exception 'An outcome is that of the case''s own newest panel.' using errcode = 'check_violation';
  end if;
  if new.how = 'MAJORITY' and not exists (select from casereview.panel_round r
      where r.panel_id = new.panel_id and r.result = 'MAJORITY' and r.outcome = new.outcome) then
    raise exception 'This outcome has no majority.' using errcode = 'check_violation';
  end if;
  if new.how = 'HEAD' then
    if casereview.has_had_a_hand_in(new.decided_by, new.case_id)
       or exists (select from casereview.panel_vote v where v.panel_id = new.panel_id and v.voter_id = new.decided_by) then
      raise exception 'Who reviewed, checked or voted does not decide as head of review.' using errcode = 'check_violation';
    end if;
    if exists (select from casereview.panel_round r where r.panel_id = new.panel_id and r.result = 'MAJORITY')
       or (select count(*) from casereview.panel_round r where r.panel_id = new.panel_id and r.result = 'NO_MAJORITY') < of_panel.rounds then
      raise exception 'The head of review decides after the panel''s rounds ended without a majority.' using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;
create trigger outcome_is_the_panels before insert on casereview.outcome
  for each row execute function casereview.outcome_is_the_panels();

create function casereview.closure_follows_its_outcome() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.approved_by is not null or new.returned_by is not null then
      raise exception 'A closure is prepared before it is approved.' using errcode = 'check_violation';
    end if;
    if not exists (select from casereview.outcome o where o.id = new.outcome_id and o.case_id = new.case_id
        and o.outcome = 'CLOSE' and o.panel_id = casereview.newest_panel(new.case_id)) then
      raise exception 'A closure follows the outcome CLOSE of the newest panel.' using errcode = 'check_violation';
    end if;
  elsif old.approved_by is not null or old.returned_by is not null
      or (new.id, new.case_id, new.outcome_id, new.closure_reason, new.reasons, new.safeguarding_considered, new.safeguarding_note,
          new.victim_notice, new.victim_notice_reasons, new.file_version, new.prepared_by, new.prepared_at)
        is distinct from
         (old.id, old.case_id, old.outcome_id, old.closure_reason, old.reasons, old.safeguarding_considered, old.safeguarding_note,
          old.victim_notice, old.victim_notice_reasons, old.file_version, old.prepared_by, old.prepared_at) then
    raise exception 'A prepared closure is approved or returned once, and not changed.' using errcode = 'check_violation';
  elsif new.approved_by is not null and casereview.has_had_a_hand_in(new.approved_by, new.case_id) then
    raise exception 'Who reviewed or checked a case does not approve its closure.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger closure_follows_its_outcome before insert or update on casereview.closure
  for each row execute function casereview.closure_follows_its_outcome();

create function casereview.hand_over_follows_its_outcome() returns trigger language plpgsql as $$
begin
  if not exists (select from casereview.outcome o where o.id = new.outcome_id and o.case_id = new.case_id
      and o.outcome <> 'CLOSE' and o.panel_id = casereview.newest_panel(new.case_id)) then
    raise exception 'A hand-over follows an outcome of the newest panel other than CLOSE.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger hand_over_follows_its_outcome before insert on casereview.hand_over
  for each row execute function casereview.hand_over_follows_its_outcome();

-- The case's own state obeys the records: no outcome, closing or handing over without them.
create function casereview.state_follows_the_decision() returns trigger language plpgsql as $$
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
  if old.state like 'OUTCOME\_%' and new.state in ('FORCE_ACTION', 'REINVESTIGATION')
      and not exists (select from casereview.hand_over h where h.outcome_id = decided.id) then
    raise exception 'A case leaves for its force with a hand-over on record.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger state_follows_the_decision before update of state on casereview.review_case
  for each row when (new.state is distinct from old.state)
  execute function casereview.state_follows_the_decision();

call casereview.protect('panel_rule', 'select');
call casereview.protect_append_only('panel');
call casereview.protect('panel_round', 'select, insert, update');
call casereview.protect_append_only('panel_vote');
call casereview.protect_append_only('outcome');
call casereview.protect('closure');
call casereview.protect_append_only('hand_over');
