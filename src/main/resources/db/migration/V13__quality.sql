-- What the nightly reconciliation found: that no case is forgotten is proved, not hoped.
create table casereview.reconciliation_run (
  id          uuid primary key,
  started_at  timestamptz not null,
  finished_at timestamptz not null check (finished_at >= started_at),
  cases       int not null,
  findings    int not null
);

create table casereview.reconciliation_finding (
  id      uuid primary key,
  run_id  uuid not null references casereview.reconciliation_run,
  code    text not null check (code ~ '^[A-Z_]+$'),
  case_id uuid references casereview.review_case,
  subject text not null  -- case number, process instance, calendar: what is wrong with it says the code
);
create index reconciliation_finding_run on casereview.reconciliation_finding (run_id);

call casereview.protect_append_only('reconciliation_run');
call casereview.protect_append_only('reconciliation_finding');
