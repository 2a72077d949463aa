-- Why a case is as urgent as it is: what raises it, who ordered otherwise, and each change, for ever.

create table casereview.priority_modifier_kind (
  code text primary key check (code ~ '^[A-Z_]{1,40}$'),
  text text not null,
  source_ref text not null,
  evidence_grade text not null check (evidence_grade in ('SEED', 'PUB', 'GK', 'DES'))
);
insert into casereview.priority_modifier_kind values
  ('POSITION_OF_TRUST', 'A suspect is now in a position of trust or a licensed role', 'domain.md 1.4', 'DES'),
  ('VICTIM_ASKS', 'A victim asks for the review', 'domain.md 1.4', 'DES'),
  ('VERY_ILL_OR_OLD', 'A victim or key witness is very ill or old', 'domain.md 1.4', 'DES'),
  ('DESTRUCTION_NEAR', 'The force''s record is near its destruction date', 'domain.md 1.4', 'DES'),
  ('TRIAL_LISTED', 'A related trial is listed', 'domain.md 1.4', 'DES');

-- What a person says about a modifier. The newest word on each counts; none is written over.
create table casereview.priority_modifier (
  id uuid primary key,
  case_id uuid not null references casereview.review_case,
  kind text not null references casereview.priority_modifier_kind,
  applies boolean not null,
  reason bytea not null,             -- sealed
  said_by text not null check (said_by not like 'system:%'),
  said_at timestamptz not null
);
create index on casereview.priority_modifier (case_id, said_at);

-- Another priority than the rule's, by order of a named person. More urgent holds at once; less urgent takes a second person.
create table casereview.priority_order (
  id uuid primary key,
  case_id uuid not null references casereview.review_case,
  priority text not null check (priority in ('P0', 'P1', 'P2', 'P3', 'P4')),
  was text not null check (was in ('P0', 'P1', 'P2', 'P3', 'P4')),
  by_rule text not null check (by_rule in ('P0', 'P1', 'P2', 'P3', 'P4')),
  reason bytea not null,             -- sealed
  asked_by text not null check (asked_by not like 'system:%'),
  asked_at timestamptz not null,
  answered_by text check (answered_by not like 'system:%'),
  answered_at timestamptz,
  agrees boolean,
  answer_reason bytea,               -- sealed
  holds_from timestamptz,
  constraint another_priority check (priority <> was),
  constraint answered_by_somebody check ((answered_by is null) = (answered_at is null) and (answered_by is null) = (agrees is null)
    and (answered_by is null) = (answer_reason is null)),
  constraint two_people_lower check (answered_by <> asked_by),
  constraint lowered_when_agreed check (holds_from is null or priority < was or agrees is true)
);
create index on casereview.priority_order (case_id, asked_at);
create unique index one_lowering_at_hand on casereview.priority_order (case_id) where holds_from is null and answered_by is null;

create function casereview.an_order_is_answered_once() returns trigger language plpgsql as $$
begin
  if old.answered_by is not null or (new.id, new.case_id, new.priority, new.was, new.by_rule, new.reason, new.asked_by, new.asked_at)
      is distinct from (old.id, old.case_id, old.priority, old.was, old.by_rule, old.reason, old.asked_by, old.asked_at)
      or (old.holds_from is not null) then
    raise exception 'An order on a priority is answered once and never changed.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger an_order_is_answered_once before update on casereview.priority_order
  for each row execute function casereview.an_order_is_answered_once();

create table casereview.priority_change (
  id uuid primary key,
  case_id uuid not null references casereview.review_case,
  was text,
  priority text not null check (priority in ('P0', 'P1', 'P2', 'P3', 'P4')),
  cause text not null check (cause in ('RULE', 'ORDER')),
  reason text not null,              -- the code of the table
  rule_id text not null,             -- what the table says, also where an order stands above it
  table_version int not null,
  inputs text[] not null,
  order_id uuid references casereview.priority_order,
  changed_by text not null,
  changed_at timestamptz not null,
  check ((cause = 'ORDER') = (order_id is not null))
);
create index on casereview.priority_change (case_id, changed_at);

-- Rape first, below every rule and order: no case with an allegation of rape is given less than P1.
create function casereview.rape_comes_first() returns trigger language plpgsql as $$
begin
  if new.rape_alleged and new.priority > 'P1' then
    raise exception 'A case with an allegation of rape has priority P1 at least.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger rape_comes_first before update of priority on casereview.review_case
  for each row when (new.priority is distinct from old.priority) execute function casereview.rape_comes_first();

-- Clocks follow a priority in a pass of their own.
alter table casereview.recalculation drop constraint recalculation_cause_check;
alter table casereview.recalculation add constraint recalculation_cause_check check (cause in ('CALENDAR', 'TARGETS', 'PRIORITY'));

call casereview.protect('priority_modifier_kind', 'select');
call casereview.protect_append_only('priority_modifier');
call casereview.protect('priority_order');
call casereview.protect_append_only('priority_change');

-- How a criterion is read where its wording leaves a choice; asked when a package's answers are derived.
create table casereview.scope_policy (
  code text primary key check (code in ('ALIVE_RULE')),
  value text not null,
  text text not null,
  source_ref text not null,
  evidence_grade text not null check (evidence_grade in ('SEED', 'PUB', 'GK', 'DES')),
  constraint alive_rule check (code <> 'ALIVE_RULE' or value in ('AT_LEAST_ONE', 'ALL'))
);
insert into casereview.scope_policy values
  ('ALIVE_RULE', 'AT_LEAST_ONE', 'Criterion 7 is met when at least one suspect is believed to be alive; ALL: when none is known to be dead.',
    'domain.md 1.3', 'DES');
call casereview.protect('scope_policy', 'select');
select set_config('app.actor', 'system:release', true);
insert into casereview.answer_basis (code, kind, source_ref, evidence_grade) values
  ('A_SUSPECT_DECEASED', 'RECORD', 'domain.md 1.3', 'DES'),
  ('NO_RECORD_OF_A_DEATH', 'INFERENCE', 'domain.md 1.3', 'DES');
