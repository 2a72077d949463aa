-- The truth about dates: days that a calendar gained or lost, clocks that moved by it, time that a person gave or took.

-- A day proclaimed or moved after the calendars were made. A later row withdraws an earlier one; none is written over.
create table casereview.one_off_day (
  id uuid primary key,
  calendar text not null references casereview.holiday_calendar,
  day date not null,
  kind text not null check (kind in ('HOLIDAY', 'WORKING_DAY')),
  name text not null check (name <> ''),
  source_ref text not null check (source_ref <> ''),
  evidence_grade text not null check (evidence_grade in ('SEED', 'PUB', 'GK', 'DES')),
  withdraws uuid references casereview.one_off_day,
  reason bytea not null,             -- sealed
  entered_by text not null,
  entered_at timestamptz not null,
  check (extract(isodow from day) < 6)
);
create unique index one_off_day_withdrawn_once on casereview.one_off_day (withdraws);
create index on casereview.one_off_day (calendar, day);

-- One pass over open clocks, because a calendar or the table of targets changed.
create table casereview.recalculation (
  id uuid primary key,
  cause text not null check (cause in ('CALENDAR', 'TARGETS')),
  calendar text references casereview.holiday_calendar,
  calendar_version int,
  one_off_day uuid references casereview.one_off_day,
  table_version int,
  begun_by text not null,
  begun_at timestamptz not null,
  finished_at timestamptz check (finished_at >= begun_at),
  check ((cause = 'CALENDAR') = (calendar is not null and calendar_version is not null and one_off_day is not null)),
  check ((cause = 'TARGETS') = (table_version is not null))
);
create index on casereview.recalculation (begun_at) where finished_at is null;

-- What a pass did to a clock. Lateness that was noticed before stays noticed.
create table casereview.clock_move (
  recalculation_id uuid not null references casereview.recalculation,
  clock_id uuid not null references casereview.clock,
  due_before timestamptz not null,
  due_after timestamptz not null,
  limit_before int not null,
  unit_before text not null,
  limit_after int not null,
  unit_after text not null,
  calendar_version int not null,
  table_version int not null,
  moved_by text not null,
  moved_at timestamptz not null,
  primary key (clock_id, recalculation_id, moved_at)
);
create index on casereview.clock_move (recalculation_id);
create index clock_by_calendar on casereview.clock (calendar, calendar_version, id)
  where stopped_at is null and cancelled_at is null;

-- Targets that a statute or a published national scheme sets (domain.md 11, source S): they never pause and nobody extends them.
create table casereview.statutory_target (
  sla_id text primary key check (sla_id ~ '^SLA-[0-9]{2,3}[A-Z]?$'),
  source_ref text not null
);
insert into casereview.statutory_target values
  ('SLA-23', 'Victims'' Code, Right 4'),
  ('SLA-24', 'Victims'' Code, Right 6'),
  ('SLA-25', 'Victims'' Code, Right 6'),
  ('SLA-28', 'Victims'' Code, Rights 8 and 9'),
  ('SLA-29', 'National scheme of victims'' right to review'),
  ('SLA-30', 'National scheme of victims'' right to review'),
  ('SLA-31', 'CPS scheme of victims'' right to review'),
  ('SLA-32', 'Victims'' Code, Right 12'),
  ('SLA-35', 'SI 2020/2'),
  ('SLA-37', 'Police Reform Act 2002'),
  ('SLA-45', 'Freedom of Information Act 2000 s.10'),
  ('SLA-46', 'Data Protection Act 2018 s.54'),
  ('SLA-47', 'Data Protection Act 2018 s.67'),
  ('SLA-48', 'Inquiries Act 2005 s.21');

-- More time, given by a person with authority.
create table casereview.clock_extension (
  id uuid primary key,
  clock_id uuid not null references casereview.clock,
  working_days int check (working_days between 1 and 250),
  until timestamptz,
  due_before timestamptz not null,
  due_after timestamptz not null check (due_after > due_before),
  reason bytea not null,             -- sealed
  given_by text not null,
  given_at timestamptz not null,
  check ((working_days is null) <> (until is null)),
  check (due_after > given_at)
);
create index on casereview.clock_extension (clock_id);

create function casereview.an_extension_needs_an_open_clock() returns trigger language plpgsql as $$
begin
  if not exists (select from casereview.clock c where c.id = new.clock_id and c.stopped_at is null and c.cancelled_at is null
      and c.due_at = new.due_before) then
    raise exception 'Only a clock that runs can be given more time.' using errcode = 'check_violation';
  end if;
  if exists (select from casereview.clock c join casereview.statutory_target s on s.sla_id = c.sla_id where c.id = new.clock_id) then
    raise exception 'A deadline set by law cannot be extended.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger an_extension_needs_an_open_clock before insert on casereview.clock_extension
  for each row execute function casereview.an_extension_needs_an_open_clock();

create function casereview.a_statutory_target_never_pauses() returns trigger language plpgsql as $$
begin
  if exists (select from casereview.statutory_target s where s.sla_id = new.sla_id) then
    raise exception 'A deadline set by law never pauses.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_statutory_target_never_pauses before insert or update on casereview.pause_allowed
  for each row execute function casereview.a_statutory_target_never_pauses();

-- A pause that a person asked for, and its end. The pause itself stands in case_pause, with the id of the first row as its cause.
create table casereview.hand_pause (
  id uuid primary key,
  case_id uuid not null references casereview.review_case,
  ends uuid references casereview.hand_pause,
  reason text not null,
  note bytea not null,               -- sealed
  said_by text not null,
  said_at timestamptz not null
);
create unique index hand_pause_ended_once on casereview.hand_pause (ends);
create index on casereview.hand_pause (case_id);

-- A rung of the ladder beside a task: when the drawing's timer fires, and by which row of the table.
create table casereview.rung (
  clock_id uuid not null references casereview.clock,
  timer text not null,               -- the variable that the drawing's timer reads
  activity text not null,            -- the row of the table
  limit_amount int not null,
  limit_unit text not null check (limit_unit in ('WD', 'CD', 'H', 'MIN')),
  counted_from timestamptz not null,
  due_at timestamptz not null,
  primary key (clock_id, timer)
);

grant update (version) on casereview.holiday_calendar to casereview_app;
call casereview.protect_append_only('one_off_day');
call casereview.protect('recalculation');
call casereview.protect_append_only('clock_move');
call casereview.protect('statutory_target', 'select');
call casereview.protect_append_only('clock_extension');
call casereview.protect_append_only('hand_pause');
call casereview.protect('rung');
