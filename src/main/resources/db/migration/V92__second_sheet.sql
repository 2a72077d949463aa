-- Why a screener answered otherwise than was shown, for each such answer; sealed. Rounds from before have one reason for all.
alter table casereview.screening_answer add column reason bytea;

-- What an answer rests on, for those who read it: on the record, inferred from it, or said by the force (handbook 1.3, invariant 4).
create table casereview.answer_basis (
  code text primary key check (code ~ '^[A-Z0-9_]{1,60}$'),
  kind text not null check (kind in ('RECORD', 'INFERENCE', 'FORCE_STATEMENT', 'PERSON')),
  source_ref text not null,
  evidence_grade text not null check (evidence_grade in ('SEED', 'PUB', 'GK', 'DES'))
);
insert into casereview.answer_basis (code, kind, source_ref, evidence_grade) values
  ('PACKAGE', 'RECORD', 'domain.md 1.3', 'DES'),
  ('OUTCOME_CODE', 'RECORD', 'domain.md 1.3', 'DES'),
  ('SUSPECT_OUTCOME_CODE', 'RECORD', 'domain.md 1.3', 'DES'),
  ('ALL_OUTCOMES_DISPOSALS', 'RECORD', 'domain.md 1.3', 'DES'),
  ('NFA_DATE', 'RECORD', 'domain.md 1.3', 'DES'),
  ('ROWS', 'RECORD', 'domain.md 1.3', 'DES'),
  ('COUNT', 'RECORD', 'domain.md 1.3', 'DES'),
  ('OFFENCES', 'RECORD', 'domain.md 1.3', 'DES'),
  ('ALL_SUSPECTS_DECEASED', 'RECORD', 'domain.md 1.3', 'DES'),
  ('GROUP_BASED', 'RECORD', 'domain.md 1.3', 'DES'),
  ('INDEPENDENTLY_REVIEWED', 'RECORD', 'domain.md 1.3', 'DES'),
  ('SUSPECT_NFA_DATE', 'INFERENCE', 'domain.md 1.3', 'DES'),
  ('SUSPECT_NFA_REASON', 'INFERENCE', 'domain.md 1.3', 'DES'),
  ('AGE_AT_OFFENCE', 'INFERENCE', 'domain.md 1.3', 'DES'),
  ('NO_RECORD_OF_ALL_DEATHS', 'INFERENCE', 'domain.md 1.3', 'DES'),
  ('FORCE_TAKES_PART', 'INFERENCE', 'domain.md 1.3', 'DES'),
  ('FORCE_TAKES_NO_PART', 'INFERENCE', 'domain.md 1.3', 'DES'),
  ('FORCE_STATEMENT', 'FORCE_STATEMENT', 'domain.md 1.3', 'DES'),
  ('SCREENER', 'PERSON', 'domain.md 1.3', 'DES');

-- The second screener's own answers, given before the first screener's are shown to anybody.
create table casereview.second_sheet (
  screening_id uuid primary key,
  case_id uuid not null,
  person text not null,
  answered_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  outcome text not null check (outcome in ('IN_SCOPE', 'PROVISIONALLY_IN_SCOPE', 'INFORMATION_REQUIRED', 'OUT_OF_SCOPE',
    'REFER_ELSEWHERE', 'SCOPE_PANEL')),
  primary_reason text,
  reasons text[] not null,
  rules text[] not null check (cardinality(rules) > 0),
  table_version int not null,
  file_version bigint not null,
  foreign key (case_id, screening_id) references casereview.screening (case_id, id)
);
create table casereview.second_answer (
  screening_id uuid not null references casereview.second_sheet,
  question text not null,
  answer text not null check (answer in ('YES', 'NO', 'UNKNOWN')),
  reason bytea,
  primary key (screening_id, question),
  foreign key (screening_id, question) references casereview.screening_answer (screening_id, question)
);

-- As a form shows an answer: nobody known to be dead is believed to be alive.
create function casereview.as_shown(question text, derived text) returns text language sql immutable as $$
  select case when question = 'C7_ALIVE' and derived = 'UNKNOWN' then 'YES' else derived end
$$;

create or replace function casereview.a_round_is_confirmed_once() returns trigger language plpgsql as $$
begin
  if old.first_screener is not null or (new.id, new.case_id, new.round) is distinct from (old.id, old.case_id, old.round) then
    raise exception 'A confirmed round of screening is not changed; looking again is a new round.' using errcode = 'check_violation';
  end if;
  if new.first_screener is not null and exists (select from casereview.screening_answer a
      where a.screening_id = new.id and a.confirmed is null) then
    raise exception 'A round is confirmed with all of its answers.' using errcode = 'check_violation';
  end if;
  if new.first_screener is not null and exists (select from casereview.screening_answer a
      where a.screening_id = new.id and a.confirmed <> casereview.as_shown(a.question, a.derived) and a.reason is null) then
    raise exception 'Each changed answer has a reason of its own.' using errcode = 'check_violation';
  end if;
  return new;
end $$;

create function casereview.a_second_sheet_is_another_persons() returns trigger language plpgsql as $$
begin
  new.recorded_at := now();
  if not exists (select from casereview.screening s where s.id = new.screening_id
      and s.outcome in ('OUT_OF_SCOPE', 'REFER_ELSEWHERE') and s.first_screener <> new.person
      and s.round = (select max(n.round) from casereview.screening n where n.case_id = new.case_id)) then
    raise exception 'A second sheet is that of another person, on an exclusion of the newest round.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_second_sheet_is_another_persons before insert on casereview.second_sheet
  for each row execute function casereview.a_second_sheet_is_another_persons();

create function casereview.a_second_answer_has_its_reason() returns trigger language plpgsql as $$
begin
  if exists (select from casereview.scope_exclusion e where e.screening_id = new.screening_id) then
    raise exception 'A second sheet is whole before it counts.' using errcode = 'check_violation';
  end if;
  if new.reason is null and new.answer <> (select casereview.as_shown(a.question, a.derived) from casereview.screening_answer a
      where a.screening_id = new.screening_id and a.question = new.question) then
    raise exception 'Each changed answer has a reason of its own.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_second_answer_has_its_reason before insert on casereview.second_answer
  for each row execute function casereview.a_second_answer_has_its_reason();

-- An exclusion stands on two sheets: the second is on record, whole, of that person, and came to an exclusion by itself.
create or replace function casereview.an_exclusion_follows_its_round() returns trigger language plpgsql as $$
begin
  new.recorded_at := now();
  if not exists (select from casereview.screening s where s.id = new.screening_id
      and s.outcome in ('OUT_OF_SCOPE', 'REFER_ELSEWHERE') and s.first_screener = new.excluded_by
      and s.round = (select max(n.round) from casereview.screening n where n.case_id = new.case_id)) then
    raise exception 'An exclusion is that of the newest round and its first screener.' using errcode = 'check_violation';
  end if;
  if not exists (select from casereview.second_sheet t where t.screening_id = new.screening_id and t.person = new.second_person
      and (not new.agrees or t.outcome in ('OUT_OF_SCOPE', 'REFER_ELSEWHERE')))
    or exists (select from casereview.screening_answer a where a.screening_id = new.screening_id
      and not exists (select from casereview.second_answer b where b.screening_id = a.screening_id and b.question = a.question)) then
    raise exception 'An exclusion follows the second person''s own sheet.' using errcode = 'check_violation';
  end if;
  return new;
end $$;

call casereview.protect('answer_basis', 'select');
call casereview.protect_append_only('second_sheet');
call casereview.protect_append_only('second_answer');
