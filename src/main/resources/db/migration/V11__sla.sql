-- Clocks: what is due when, by which rule and calendar, and who was told when it was late.

create table casereview.holiday_calendar (
  calendar    text primary key check (calendar in ('EW', 'SC', 'NI')),
  name        text not null,
  version     int not null,   -- counted up by whoever changes a holiday; kept on each clock
  covers_from date not null,
  covers_to   date not null check (covers_to > covers_from)
);

insert into casereview.holiday_calendar values
  ('EW', 'England and Wales', 1, '2024-01-01', '2030-12-31'),
  ('SC', 'Scotland', 1, '2024-01-01', '2030-12-31'),
  ('NI', 'Northern Ireland', 1, '2024-01-01', '2030-12-31');

create table casereview.holiday (
  calendar   text not null references casereview.holiday_calendar,
  day        date not null check (extract(isodow from day) < 6),
  name       text not null,
  source_ref text not null,
  primary key (calendar, day)
);

insert into casereview.holiday (calendar, day, name, source_ref) values
  ('EW', '2020-05-08', 'Early May bank holiday (moved)', 'domain.md 9.2'),
  ('EW', '2022-06-02', 'Spring bank holiday (moved)', 'domain.md 9.2'),
  ('EW', '2022-06-03', 'Platinum Jubilee bank holiday (one-off)', 'domain.md 9.2'),
  ('EW', '2022-09-19', 'State Funeral of Queen Elizabeth II (one-off)', 'domain.md 9.2'),
  ('EW', '2023-05-08', 'Coronation of King Charles III (one-off)', 'domain.md 9.2'),
  ('EW', '2024-01-01', 'New Year''s Day', 'domain.md 9.2'),
  ('EW', '2024-03-29', 'Good Friday', 'domain.md 9.2'),
  ('EW', '2024-04-01', 'Easter Monday', 'domain.md 9.2'),
  ('EW', '2024-05-06', 'Early May bank holiday', 'domain.md 9.2'),
  ('EW', '2024-05-27', 'Spring bank holiday', 'domain.md 9.2'),
  ('EW', '2024-08-26', 'Summer bank holiday', 'domain.md 9.2'),
  ('EW', '2024-12-25', 'Christmas Day', 'domain.md 9.2'),
  ('EW', '2024-12-26', 'Boxing Day', 'domain.md 9.2'),
  ('EW', '2025-01-01', 'New Year''s Day', 'domain.md 9.2'),
  ('EW', '2025-04-18', 'Good Friday', 'domain.md 9.2'),
  ('EW', '2025-04-21', 'Easter Monday', 'domain.md 9.2'),
  ('EW', '2025-05-05', 'Early May bank holiday', 'domain.md 9.2'),
  ('EW', '2025-05-26', 'Spring bank holiday', 'domain.md 9.2'),
  ('EW', '2025-08-25', 'Summer bank holiday', 'domain.md 9.2'),
  ('EW', '2025-12-25', 'Christmas Day', 'domain.md 9.2'),
  ('EW', '2025-12-26', 'Boxing Day', 'domain.md 9.2'),
  ('EW', '2026-01-01', 'New Year''s Day', 'domain.md 9.2'),
  ('EW', '2026-04-03', 'Good Friday', 'domain.md 9.2'),
  ('EW', '2026-04-06', 'Easter Monday', 'domain.md 9.2'),
  ('EW', '2026-05-04', 'Early May bank holiday', 'domain.md 9.2'),
  ('EW', '2026-05-25', 'Spring bank holiday', 'domain.md 9.2'),
  ('EW', '2026-08-31', 'Summer bank holiday', 'domain.md 9.2'),
  ('EW', '2026-12-25', 'Christmas Day', 'domain.md 9.2'),
  ('EW', '2026-12-28', 'Boxing Day (substitute day)', 'domain.md 9.2'),
  ('EW', '2027-01-01', 'New Year''s Day', 'domain.md 9.2'),
  ('EW', '2027-03-26', 'Good Friday', 'domain.md 9.2'),
  ('EW', '2027-03-29', 'Easter Monday', 'domain.md 9.2'),
  ('EW', '2027-05-03', 'Early May bank holiday', 'domain.md 9.2'),
  ('EW', '2027-05-31', 'Spring bank holiday', 'domain.md 9.2'),
  ('EW', '2027-08-30', 'Summer bank holiday', 'domain.md 9.2'),
  ('EW', '2027-12-27', 'Christmas Day (substitute day)', 'domain.md 9.2'),
  ('EW', '2027-12-28', 'Boxing Day (substitute day)', 'domain.md 9.2'),
  ('EW', '2028-01-03', 'New Year''s Day (substitute day)', 'domain.md 9.2'),
  ('EW', '2028-04-14', 'Good Friday', 'domain.md 9.2'),
  ('EW', '2028-04-17', 'Easter Monday', 'domain.md 9.2'),
  ('EW', '2028-05-01', 'Early May bank holiday', 'domain.md 9.2'),
  ('EW', '2028-05-29', 'Spring bank holiday', 'domain.md 9.2'),
  ('EW', '2028-08-28', 'Summer bank holiday', 'domain.md 9.2'),
  ('EW', '2028-12-25', 'Christmas Day', 'domain.md 9.2'),
  ('EW', '2028-12-26', 'Boxing Day', 'domain.md 9.2'),
  ('EW', '2029-01-01', 'New Year''s Day', 'domain.md 9.2'),
  ('EW', '2029-03-30', 'Good Friday', 'domain.md 9.2'),
  ('EW', '2029-04-02', 'Easter Monday', 'domain.md 9.2'),
  ('EW', '2029-05-07', 'Early May bank holiday', 'domain.md 9.2'),
  ('EW', '2029-05-28', 'Spring bank holiday', 'domain.md 9.2'),
  ('EW', '2029-08-27', 'Summer bank holiday', 'domain.md 9.2'),
  ('EW', '2029-12-25', 'Christmas Day', 'domain.md 9.2'),
  ('EW', '2029-12-26', 'Boxing Day', 'domain.md 9.2'),
  ('EW', '2030-01-01', 'New Year''s Day', 'domain.md 9.2'),
  ('EW', '2030-04-19', 'Good Friday', 'domain.md 9.2'),
  ('EW', '2030-04-22', 'Easter Monday', 'domain.md 9.2'),
  ('EW', '2030-05-06', 'Early May bank holiday', 'domain.md 9.2'),
  ('EW', '2030-05-27', 'Spring bank holiday', 'domain.md 9.2'),
  ('EW', '2030-08-26', 'Summer bank holiday', 'domain.md 9.2'),
  ('EW', '2030-12-25', 'Christmas Day', 'domain.md 9.2'),
  ('EW', '2030-12-26', 'Boxing Day', 'domain.md 9.2'),
  ('SC', '2024-01-01', 'New Year''s Day', 'domain.md 9.3'),
  ('SC', '2024-01-02', '2 January', 'domain.md 9.3'),
  ('SC', '2024-03-29', 'Good Friday', 'domain.md 9.3'),
  ('SC', '2024-05-06', 'Early May bank holiday', 'domain.md 9.3'),
  ('SC', '2024-05-27', 'Spring bank holiday', 'domain.md 9.3'),
  ('SC', '2024-08-05', 'Summer bank holiday', 'domain.md 9.3'),
  ('SC', '2024-12-02', 'St Andrew''s Day (substitute day)', 'domain.md 9.3'),
  ('SC', '2024-12-25', 'Christmas Day', 'domain.md 9.3'),
  ('SC', '2024-12-26', 'Boxing Day', 'domain.md 9.3'),
  ('SC', '2025-01-01', 'New Year''s Day', 'domain.md 9.3'),
  ('SC', '2025-01-02', '2 January', 'domain.md 9.3'),
  ('SC', '2025-04-18', 'Good Friday', 'domain.md 9.3'),
  ('SC', '2025-05-05', 'Early May bank holiday', 'domain.md 9.3'),
  ('SC', '2025-05-26', 'Spring bank holiday', 'domain.md 9.3'),
  ('SC', '2025-08-04', 'Summer bank holiday', 'domain.md 9.3'),
  ('SC', '2025-12-01', 'St Andrew''s Day (substitute day)', 'domain.md 9.3'),
  ('SC', '2025-12-25', 'Christmas Day', 'domain.md 9.3'),
  ('SC', '2025-12-26', 'Boxing Day', 'domain.md 9.3'),
  ('SC', '2026-01-01', 'New Year''s Day', 'domain.md 9.3'),
  ('SC', '2026-01-02', '2 January', 'domain.md 9.3'),
  ('SC', '2026-04-03', 'Good Friday', 'domain.md 9.3'),
  ('SC', '2026-05-04', 'Early May bank holiday', 'domain.md 9.3'),
  ('SC', '2026-05-25', 'Spring bank holiday', 'domain.md 9.3'),
  ('SC', '2026-06-15', 'World Cup holiday (one-off)', 'domain.md 9.3'),
  ('SC', '2026-08-03', 'Summer bank holiday', 'domain.md 9.3'),
  ('SC', '2026-11-30', 'St Andrew''s Day', 'domain.md 9.3'),
  ('SC', '2026-12-25', 'Christmas Day', 'domain.md 9.3'),
  ('SC', '2026-12-28', 'Boxing Day (substitute day)', 'domain.md 9.3'),
  ('SC', '2027-01-01', 'New Year''s Day', 'domain.md 9.3'),
  ('SC', '2027-01-04', '2 January (substitute day)', 'domain.md 9.3'),
  ('SC', '2027-03-26', 'Good Friday', 'domain.md 9.3'),
  ('SC', '2027-05-03', 'Early May bank holiday', 'domain.md 9.3'),
  ('SC', '2027-05-31', 'Spring bank holiday', 'domain.md 9.3'),
  ('SC', '2027-08-02', 'Summer bank holiday', 'domain.md 9.3'),
  ('SC', '2027-11-30', 'St Andrew''s Day', 'domain.md 9.3'),
  ('SC', '2027-12-27', 'Christmas Day (substitute day)', 'domain.md 9.3'),
  ('SC', '2027-12-28', 'Boxing Day (substitute day)', 'domain.md 9.3'),
  ('SC', '2028-01-03', 'New Year''s Day (substitute day)', 'domain.md 9.3'),
  ('SC', '2028-01-04', '2 January (substitute day)', 'domain.md 9.3'),
  ('SC', '2028-04-14', 'Good Friday', 'domain.md 9.3'),
  ('SC', '2028-05-01', 'Early May bank holiday', 'domain.md 9.3'),
  ('SC', '2028-05-29', 'Spring bank holiday', 'domain.md 9.3'),
  ('SC', '2028-08-07', 'Summer bank holiday', 'domain.md 9.3'),
  ('SC', '2028-11-30', 'St Andrew''s Day', 'domain.md 9.3'),
  ('SC', '2028-12-25', 'Christmas Day', 'domain.md 9.3'),
  ('SC', '2028-12-26', 'Boxing Day', 'domain.md 9.3'),
  ('SC', '2029-01-01', 'New Year''s Day', 'domain.md 9.3'),
  ('SC', '2029-01-02', '2 January', 'domain.md 9.3'),
  ('SC', '2029-03-30', 'Good Friday', 'domain.md 9.3'),
  ('SC', '2029-05-07', 'Early May bank holiday', 'domain.md 9.3'),
  ('SC', '2029-05-28', 'Spring bank holiday', 'domain.md 9.3'),
  ('SC', '2029-08-06', 'Summer bank holiday', 'domain.md 9.3'),
  ('SC', '2029-11-30', 'St Andrew''s Day', 'domain.md 9.3'),
  ('SC', '2029-12-25', 'Christmas Day', 'domain.md 9.3'),
  ('SC', '2029-12-26', 'Boxing Day', 'domain.md 9.3'),
  ('SC', '2030-01-01', 'New Year''s Day', 'domain.md 9.3'),
  ('SC', '2030-01-02', '2 January', 'domain.md 9.3'),
  ('SC', '2030-04-19', 'Good Friday', 'domain.md 9.3'),
  ('SC', '2030-05-06', 'Early May bank holiday', 'domain.md 9.3'),
  ('SC', '2030-05-27', 'Spring bank holiday', 'domain.md 9.3'),
  ('SC', '2030-08-05', 'Summer bank holiday', 'domain.md 9.3'),
  ('SC', '2030-12-02', 'St Andrew''s Day (substitute day)', 'domain.md 9.3'),
  ('SC', '2030-12-25', 'Christmas Day', 'domain.md 9.3'),
  ('SC', '2030-12-26', 'Boxing Day', 'domain.md 9.3'),
  ('NI', '2024-01-01', 'New Year''s Day', 'domain.md 9.3'),
  ('NI', '2024-03-18', 'St Patrick''s Day (substitute day)', 'domain.md 9.3'),
  ('NI', '2024-03-29', 'Good Friday', 'domain.md 9.3'),
  ('NI', '2024-04-01', 'Easter Monday', 'domain.md 9.3'),
  ('NI', '2024-05-06', 'Early May bank holiday', 'domain.md 9.3'),
  ('NI', '2024-05-27', 'Spring bank holiday', 'domain.md 9.3'),
  ('NI', '2024-07-12', 'Battle of the Boyne', 'domain.md 9.3'),
  ('NI', '2024-08-26', 'Summer bank holiday', 'domain.md 9.3'),
  ('NI', '2024-12-25', 'Christmas Day', 'domain.md 9.3'),
  ('NI', '2024-12-26', 'Boxing Day', 'domain.md 9.3'),
  ('NI', '2025-01-01', 'New Year''s Day', 'domain.md 9.3'),
  ('NI', '2025-03-17', 'St Patrick''s Day', 'domain.md 9.3'),
  ('NI', '2025-04-18', 'Good Friday', 'domain.md 9.3'),
  ('NI', '2025-04-21', 'Easter Monday', 'domain.md 9.3'),
  ('NI', '2025-05-05', 'Early May bank holiday', 'domain.md 9.3'),
  ('NI', '2025-05-26', 'Spring bank holiday', 'domain.md 9.3'),
  ('NI', '2025-07-14', 'Battle of the Boyne (substitute day)', 'domain.md 9.3'),
  ('NI', '2025-08-25', 'Summer bank holiday', 'domain.md 9.3'),
  ('NI', '2025-12-25', 'Christmas Day', 'domain.md 9.3'),
  ('NI', '2025-12-26', 'Boxing Day', 'domain.md 9.3'),
  ('NI', '2026-01-01', 'New Year''s Day', 'domain.md 9.3'),
  ('NI', '2026-03-17', 'St Patrick''s Day', 'domain.md 9.3'),
  ('NI', '2026-04-03', 'Good Friday', 'domain.md 9.3'),
  ('NI', '2026-04-06', 'Easter Monday', 'domain.md 9.3'),
  ('NI', '2026-05-04', 'Early May bank holiday', 'domain.md 9.3'),
  ('NI', '2026-05-25', 'Spring bank holiday', 'domain.md 9.3'),
  ('NI', '2026-07-13', 'Battle of the Boyne (substitute day)', 'domain.md 9.3'),
  ('NI', '2026-08-31', 'Summer bank holiday', 'domain.md 9.3'),
  ('NI', '2026-12-25', 'Christmas Day', 'domain.md 9.3'),
  ('NI', '2026-12-28', 'Boxing Day (substitute day)', 'domain.md 9.3'),
  ('NI', '2027-01-01', 'New Year''s Day', 'domain.md 9.3'),
  ('NI', '2027-03-17', 'St Patrick''s Day', 'domain.md 9.3'),
  ('NI', '2027-03-26', 'Good Friday', 'domain.md 9.3'),
  ('NI', '2027-03-29', 'Easter Monday', 'domain.md 9.3'),
  ('NI', '2027-05-03', 'Early May bank holiday', 'domain.md 9.3'),
  ('NI', '2027-05-31', 'Spring bank holiday', 'domain.md 9.3'),
  ('NI', '2027-07-12', 'Battle of the Boyne', 'domain.md 9.3'),
  ('NI', '2027-08-30', 'Summer bank holiday', 'domain.md 9.3'),
  ('NI', '2027-12-27', 'Christmas Day (substitute day)', 'domain.md 9.3'),
  ('NI', '2027-12-28', 'Boxing Day (substitute day)', 'domain.md 9.3'),
  ('NI', '2028-01-03', 'New Year''s Day (substitute day)', 'domain.md 9.3'),
  ('NI', '2028-03-17', 'St Patrick''s Day', 'domain.md 9.3'),
  ('NI', '2028-04-14', 'Good Friday', 'domain.md 9.3'),
  ('NI', '2028-04-17', 'Easter Monday', 'domain.md 9.3'),
  ('NI', '2028-05-01', 'Early May bank holiday', 'domain.md 9.3'),
  ('NI', '2028-05-29', 'Spring bank holiday', 'domain.md 9.3'),
  ('NI', '2028-07-12', 'Battle of the Boyne', 'domain.md 9.3'),
  ('NI', '2028-08-28', 'Summer bank holiday', 'domain.md 9.3'),
  ('NI', '2028-12-25', 'Christmas Day', 'domain.md 9.3'),
  ('NI', '2028-12-26', 'Boxing Day', 'domain.md 9.3'),
  ('NI', '2029-01-01', 'New Year''s Day', 'domain.md 9.3'),
  ('NI', '2029-03-19', 'St Patrick''s Day (substitute day)', 'domain.md 9.3'),
  ('NI', '2029-03-30', 'Good Friday', 'domain.md 9.3'),
  ('NI', '2029-04-02', 'Easter Monday', 'domain.md 9.3'),
  ('NI', '2029-05-07', 'Early May bank holiday', 'domain.md 9.3'),
  ('NI', '2029-05-28', 'Spring bank holiday', 'domain.md 9.3'),
  ('NI', '2029-07-12', 'Battle of the Boyne', 'domain.md 9.3'),
  ('NI', '2029-08-27', 'Summer bank holiday', 'domain.md 9.3'),
  ('NI', '2029-12-25', 'Christmas Day', 'domain.md 9.3'),
  ('NI', '2029-12-26', 'Boxing Day', 'domain.md 9.3'),
  ('NI', '2030-01-01', 'New Year''s Day', 'domain.md 9.3'),
  ('NI', '2030-03-18', 'St Patrick''s Day (substitute day)', 'domain.md 9.3'),
  ('NI', '2030-04-19', 'Good Friday', 'domain.md 9.3'),
  ('NI', '2030-04-22', 'Easter Monday', 'domain.md 9.3'),
  ('NI', '2030-05-06', 'Early May bank holiday', 'domain.md 9.3'),
  ('NI', '2030-05-27', 'Spring bank holiday', 'domain.md 9.3'),
  ('NI', '2030-07-12', 'Battle of the Boyne', 'domain.md 9.3'),
  ('NI', '2030-08-26', 'Summer bank holiday', 'domain.md 9.3'),
  ('NI', '2030-12-25', 'Christmas Day', 'domain.md 9.3'),
  ('NI', '2030-12-26', 'Boxing Day', 'domain.md 9.3');

-- Which target may pause for which reason (domain.md 11). A target without a row never pauses.
create table casereview.pause_allowed (
  sla_id     text not null check (sla_id ~ '^SLA-[0-9]{2,3}[A-Z]?$'),
  reason     text not null check (reason in ('AWAITING_FORCE', 'AWAITING_CPS', 'AWAITING_PARTNER',
    'LEGAL_HOLD', 'CONDUCT_HOLD', 'VICTIM_REQUEST', 'TRIAL_PENDING')),
  source_ref text not null,
  primary key (sla_id, reason)
);

insert into casereview.pause_allowed values
  ('SLA-05', 'AWAITING_FORCE', 'domain.md 11'),
  ('SLA-06', 'AWAITING_FORCE', 'domain.md 11'),
  ('SLA-09', 'AWAITING_FORCE', 'domain.md 11'),
  ('SLA-09', 'CONDUCT_HOLD', 'domain.md 11'),
  ('SLA-14', 'VICTIM_REQUEST', 'domain.md 11'),
  ('SLA-15', 'LEGAL_HOLD', 'domain.md 11'),
  ('SLA-16', 'AWAITING_PARTNER', 'domain.md 11'),
  ('SLA-19', 'AWAITING_FORCE', 'domain.md 11'),
  ('SLA-22', 'VICTIM_REQUEST', 'domain.md 11'),
  ('SLA-26', 'VICTIM_REQUEST', 'domain.md 11'),
  ('SLA-27', 'VICTIM_REQUEST', 'domain.md 11');

create table casereview.clock (
  id               uuid primary key,
  case_id          uuid references casereview.review_case deferrable initially deferred,
  subject          text,          -- number of the request, notice or matter where it is not the case
  process          text not null,
  activity         text not null,
  task_id          uuid,
  priority         text,
  sla_id           text not null,
  rule_id          text not null,
  table_version    int not null,
  limit_amount     int not null check (limit_amount >= 0),
  limit_unit       text not null check (limit_unit in ('WD', 'CD', 'H')),
  warn_after       int not null,
  evidence_grade   text,
  source_ref       text,
  calendar         text not null references casereview.holiday_calendar,
  calendar_version int not null,
  told_team        text not null check (told_team <> ''),
  started_at       timestamptz not null,
  warn_at          timestamptz not null,
  due_at           timestamptz not null check (due_at >= started_at),
  first_due_at     timestamptz not null,  -- before any pause
  paused_at        timestamptz,
  warned_at        timestamptz,
  late_at          timestamptz,           -- when it was noticed; for ever, even when stopped later
  stopped_at       timestamptz,
  cancelled_at     timestamptz,
  check (stopped_at is null or cancelled_at is null)
);
create unique index clock_open_task on casereview.clock (task_id)
  where stopped_at is null and cancelled_at is null;
create index clock_case on casereview.clock (case_id, started_at);
create index clock_to_become_late on casereview.clock (due_at)
  where stopped_at is null and cancelled_at is null and late_at is null and paused_at is null;
create index clock_to_warn on casereview.clock (warn_at)
  where stopped_at is null and cancelled_at is null and warned_at is null and late_at is null
    and paused_at is null;

-- Why a case waits. Several causes may hold it at once; the clocks go on when the last has gone.
create table casereview.case_pause (
  id       uuid primary key,
  case_id  uuid not null references casereview.review_case deferrable initially deferred,
  reason   text not null check (reason in ('AWAITING_FORCE', 'AWAITING_CPS', 'AWAITING_PARTNER',
    'LEGAL_HOLD', 'CONDUCT_HOLD', 'VICTIM_REQUEST', 'TRIAL_PENDING')),
  cause    uuid not null,
  began_at timestamptz not null,
  ended_at timestamptz check (ended_at >= began_at)
);
create unique index case_pause_now on casereview.case_pause (case_id, cause) where ended_at is null;

-- What a pause gave to a clock, so that its due date can be explained.
create table casereview.clock_pause (
  clock_id     uuid not null references casereview.clock,
  began_at     timestamptz not null,
  ended_at     timestamptz not null check (ended_at >= began_at),
  due_before   timestamptz not null,
  due_after    timestamptz not null,
  primary key (clock_id, began_at)
);

-- What a team has to be told. Shown on its pages until one of them has seen it.
create table casereview.attention (
  id        uuid primary key,
  team      text not null,
  case_id   uuid references casereview.review_case deferrable initially deferred,
  clock_id  uuid references casereview.clock,
  what      text not null check (what ~ '^[A-Z_]+$'),
  raised_at timestamptz not null,
  seen_by   text,
  seen_at   timestamptz,
  check ((seen_by is null) = (seen_at is null))
);
create unique index attention_once on casereview.attention (clock_id, what);
create index attention_open on casereview.attention (team, raised_at) where seen_at is null;

call casereview.protect('holiday_calendar', 'select');
call casereview.protect('holiday', 'select');
call casereview.protect('pause_allowed', 'select');
call casereview.protect('clock');
call casereview.protect('case_pause');
call casereview.protect_append_only('clock_pause');
call casereview.protect('attention');
