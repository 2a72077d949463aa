-- What this database is for, so that made-up cases never mix with real ones.
create table casereview.installation (
  only_one boolean primary key default true check (only_one),
  kind text not null check (kind in ('DEMO', 'LIVE')),
  made_at timestamptz not null default now()
);
call casereview.protect_append_only('installation');
