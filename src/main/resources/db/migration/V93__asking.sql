-- Asking the force further: answers part by part and late, questions from any stage, a second request beside a review, and the force's
-- one appeal against an exclusion.
alter table casereview.information_request
  alter column screening_id drop not null,
  drop constraint information_request_screening_id_key,
  add column attempt int not null default 1 check (attempt > 0),
  add column stage text not null default 'SCREENING' check (stage in ('SCREENING', 'REVIEW', 'QUALITY', 'PANEL', 'PLAN')),
  add column asked_by text,
  add constraint a_round_asks_once_each_time unique (screening_id, attempt),
  -- Either a round of screening asks for what is unknown, or a person asks in words.
  add constraint asked_by_a_round_or_a_person check ((screening_id is null) = (asked_by is not null)),
  add foreign key (case_id) references casereview.review_case deferrable initially deferred;

-- A person's own question has no criterion: it is Q1 to Q5, and its words are sealed.
alter table casereview.information_question
  drop constraint information_question_criterion_fkey,
  add column own_text bytea,
  add column answered_at timestamptz,
  add column answered_by text,
  add constraint a_criterion_or_own_words check (criterion ~ '^(C[0-9]+_[A-Z_]+|Q[1-5])$'
    and (criterion like 'Q%') = (own_text is not null)),
  add constraint each_answer_has_its_hour check ((answered_at is null) = (answered_by is null)
    and (answered_at is null or answer is not null));

create or replace function casereview.a_question_is_answered_once() returns trigger language plpgsql as $$
begin
  if old.answer is not null or (new.request_id, new.criterion, new.text, new.own_text)
      is distinct from (old.request_id, old.criterion, old.text, old.own_text) then
    raise exception 'A question to the force is answered once, and not changed.' using errcode = 'check_violation';
  end if;
  if exists (select from casereview.information_request r where r.id = new.request_id
      and (r.answered_at is not null or r.defaulted_at is not null)) then
    raise exception 'A request that has ended takes late answers only.' using errcode = 'check_violation';
  end if;
  return new;
end $$;

create or replace function casereview.a_force_answers_once() returns trigger language plpgsql as $$
begin
  if (old.answered_at is not null and (new.answered_at, new.answered_by, new.record_lost, new.defaulted_at)
        is distinct from (old.answered_at, old.answered_by, old.record_lost, old.defaulted_at))
      or (old.defaulted_at is not null and new is distinct from old)
      or (old.applied_at is not null and new.applied_at is distinct from old.applied_at)
      or (new.id, new.number, new.case_id, new.screening_id, new.force_code, new.kind, new.attempt, new.stage, new.asked_by)
        is distinct from (old.id, old.number, old.case_id, old.screening_id, old.force_code, old.kind, old.attempt, old.stage,
          old.asked_by) then
    raise exception 'An information request ends once, answered or not.' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- What a force says after its request has ended. The request stays as it ended; a later word is one more row.
create table casereview.late_answer (
  id uuid primary key,
  request_id uuid not null,
  question text not null,
  answer text not null check (answer in ('YES', 'NO', 'UNKNOWN')),
  statement bytea,
  answered_by text not null,
  answered_at timestamptz not null,
  foreign key (request_id, question) references casereview.information_question (request_id, criterion),
  constraint a_late_answer_is_stated check (answer = 'UNKNOWN' or statement is not null)
);
create index on casereview.late_answer (request_id);
create function casereview.a_late_answer_is_late() returns trigger language plpgsql as $$
begin
  if not exists (select from casereview.information_request r where r.id = new.request_id
      and (r.answered_at is not null or r.defaulted_at is not null)) then
    raise exception 'An open request is answered by its task.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_late_answer_is_late before insert on casereview.late_answer
  for each row execute function casereview.a_late_answer_is_late();
call casereview.protect_append_only('late_answer');

-- The one appeal of a force against an exclusion, and what the head of review decided.
create sequence casereview.scope_appeal_number_seq;
grant usage on sequence casereview.scope_appeal_number_seq to casereview_app;

create table casereview.scope_appeal (
  id uuid primary key,
  number text not null unique check (number ~ '^SA-[0-9]{4}-[0-9]{6}$'),
  case_id uuid not null,
  screening_id uuid not null,
  force_code text not null,
  told_at timestamptz not null,
  last_day timestamptz not null,
  reasons bytea not null,
  lodged_by text not null,
  lodged_at timestamptz not null,
  foreign key (case_id, screening_id) references casereview.screening (case_id, id),
  constraint one_appeal_against_an_exclusion unique (screening_id),
  constraint appealed_in_time check (lodged_at <= last_day)
);
create index on casereview.scope_appeal (case_id);

create function casereview.an_appeal_is_against_an_exclusion() returns trigger language plpgsql as $$
begin
  if not exists (select from casereview.review_case c where c.id = new.case_id and c.state = 'SCREENED_OUT'
      and c.force_code = new.force_code) then
    raise exception 'A force appeals against the exclusion of its own case.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger an_appeal_is_against_an_exclusion before insert on casereview.scope_appeal
  for each row execute function casereview.an_appeal_is_against_an_exclusion();

create table casereview.scope_appeal_decision (
  appeal_id uuid primary key references casereview.scope_appeal,
  upheld boolean not null,
  reasons bytea not null,
  told_to_force bytea not null,
  decided_by text not null,
  decided_at timestamptz not null,
  file_version bigint not null
);

create function casereview.an_appeal_is_decided_by_somebody_else() returns trigger language plpgsql as $$
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
create trigger an_appeal_is_decided_by_somebody_else before insert on casereview.scope_appeal_decision
  for each row execute function casereview.an_appeal_is_decided_by_somebody_else();

-- What has been done for an appeal, so that its steps can be repeated.
create table casereview.scope_appeal_step (
  appeal_id uuid not null references casereview.scope_appeal,
  step text not null check (step in ('REMINDED', 'APPLIED')),
  done_at timestamptz not null,
  primary key (appeal_id, step)
);
call casereview.protect_append_only('scope_appeal');
call casereview.protect_append_only('scope_appeal_decision');
call casereview.protect_append_only('scope_appeal_step');

-- Where a request beside a review stays unanswered a second time, the scope panel opens beside the review (domain handbook, head).
create table casereview.scope_panel_beside (
  request_id uuid primary key references casereview.information_request,
  number text not null unique references casereview.information_request (number),
  case_id uuid not null,
  screening_id uuid not null unique,
  opened_at timestamptz not null,
  foreign key (case_id, screening_id) references casereview.screening (case_id, id)
);
create index on casereview.scope_panel_beside (case_id);
call casereview.protect_append_only('scope_panel_beside');

create or replace function casereview.a_panel_decides_once() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.second_member is not null then
      raise exception 'A decision of the scope panel is made before it is agreed to.' using errcode = 'check_violation';
    end if;
    if not exists (select from casereview.screening s where s.id = new.screening_id and s.first_screener is not null
        and s.round = (select max(n.round) from casereview.screening n where n.case_id = new.case_id)
        and (s.outcome = 'SCOPE_PANEL'
          or exists (select from casereview.scope_panel_beside b where b.screening_id = s.id)
          or exists (select from casereview.scope_exclusion e where e.screening_id = s.id and not e.agrees))) then
      raise exception 'The scope panel decides what the newest round left to it.' using errcode = 'check_violation';
    end if;
  elsif old.second_member is not null
      or (new.id, new.case_id, new.screening_id, new.panel_scope, new.reasons, new.safeguarding_considered, new.safeguarding_note,
          new.signpost, new.victim_notice, new.file_version, new.first_member, new.first_at)
        is distinct from
         (old.id, old.case_id, old.screening_id, old.panel_scope, old.reasons, old.safeguarding_considered, old.safeguarding_note,
          old.signpost, old.victim_notice, old.file_version, old.first_member, old.first_at) then
    raise exception 'A decision of the scope panel is agreed to once, and not changed.' using errcode = 'check_violation';
  else
    new.recorded_at := now();
  end if;
  return new;
end $$;
