-- Which columns of a force's own export are which: said once by its liaison, remembered, and never written over.
create table casereview.column_mapping (
  id uuid primary key,
  force_code text not null check (octet_length(force_code) between 2 and 3),
  columns jsonb not null check (jsonb_typeof(columns) = 'object'),  -- table, then heading as in the export, then column
  set_by text not null references casereview.staff (staff_id),
  set_at timestamptz not null
);
create index on casereview.column_mapping (force_code, id desc);
call casereview.protect_append_only('column_mapping');
