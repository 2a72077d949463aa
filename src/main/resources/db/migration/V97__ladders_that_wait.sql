-- Ladders stand still with the clock that they belong to, and follow a released table; each move of a rung is on record.
select set_config('app.actor', 'system:release', true);
alter table casereview.rung add column held_at timestamptz;   -- since when it stands still, with its clock

create table casereview.rung_move (
  id uuid primary key,
  clock_id uuid not null,
  timer text not null,
  recalculation_id uuid references casereview.recalculation,   -- null: its clock had waited, or a person gave more time
  due_before timestamptz not null,
  due_after timestamptz not null check (due_after <> due_before),
  limit_before int not null,
  unit_before text not null,
  limit_after int not null,
  unit_after text not null,
  moved_by text not null,
  moved_at timestamptz not null,
  foreign key (clock_id, timer) references casereview.rung
);
create index on casereview.rung_move (clock_id);
create index on casereview.rung_move (recalculation_id);
create trigger rung_move_stays before update or delete or truncate on casereview.rung_move
  for each statement execute function casereview.stays_as_recorded();
call casereview.protect_append_only('rung_move');

-- The reason is given under both readings of criterion 7 (scope_policy, ALIVE_RULE), so its words are true under both.
update casereview.scope_wording set text = 'suspects are confirmed dead, so that criterion 7 is not met' where code = 'ALL_SUSPECTS_DECEASED';
