-- Clocks of steps that no task stands for, and the calendar that a force works by.
select set_config('app.actor', 'system:release', true);

-- Scotland and Northern Ireland have bank holidays of their own (domain.md 9.3).
alter table casereview.force add column calendar text not null default 'EW' references casereview.holiday_calendar;
update casereview.force set calendar = 'SC' where code = 'SCO';
update casereview.force set calendar = 'NI' where code = 'NIR';

-- Targets that a force has to keep: they, and the rungs of their ladders, run on its calendar. All others run on that of
-- England and Wales (domain.md 9.1: calendar per actor).
create table casereview.force_side_target (
  sla_id text primary key check (sla_id ~ '^SLA-[0-9]{2,3}[A-Z]?$'),
  source_ref text not null
);
insert into casereview.force_side_target values
  ('SLA-02A', 'Own target, beside SLA-02: the force corrects'),
  ('SLA-04', 'domain.md 11, 9.1: the force answers'),
  ('SLA-06B', 'domain.md 13.2: the force appeals'),
  ('SLA-13', 'domain.md 11, 9.1: the force accepts'),
  ('SLA-16', 'domain.md 11, 9.1: the force reports'),
  ('SLA-41', 'domain.md 11, 9.1: the force answers');
call casereview.protect('force_side_target', 'select');

-- A step has one open clock for each subject or case. Asked by subject, or by case through clock_case.
create unique index clock_open_step on casereview.clock (subject, case_id, process, activity) nulls not distinct
  where task_id is null and stopped_at is null and cancelled_at is null;
