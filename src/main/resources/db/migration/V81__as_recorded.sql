-- "Our record says so": a value that is wrong in the closed file itself is kept as recorded and counts as unknown.
create table casereview.as_recorded (
  id uuid primary key,
  force_code text not null,
  force_reference text not null,
  table_name text not null,
  row_index bytea not null,         -- blind index of the row's own reference
  column_name text not null,
  value_index bytea not null,       -- blind index of the value as sent: another value is confirmed anew
  code text not null check (code in ('DATE_ORDER', 'FUTURE_DATE', 'CONTRADICTION', 'BAD_DATE')),
  recorded bytea not null,          -- table row's reference and value as sent, sealed
  confirmed_by text not null,
  confirmed_at timestamptz not null,
  unique (force_code, force_reference, table_name, row_index, column_name, value_index)
);
call casereview.protect_append_only('as_recorded');
