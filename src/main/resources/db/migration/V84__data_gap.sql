-- What is not known of a case because the force's own record is wrong, until a right value comes.
create table casereview.data_gap (
  id uuid primary key,
  case_id uuid not null references casereview.referral,
  table_name text not null,
  place integer not null,           -- of the row in its table, which gives persons their pseudonym; 0 for cases
  column_name text not null,
  code text not null check (code in ('DATE_ORDER', 'FUTURE_DATE', 'CONTRADICTION', 'BAD_DATE')),
  recorded bytea not null,          -- the value as recorded, sealed
  since timestamptz not null,
  closed_at timestamptz
);
create unique index data_gap_open on casereview.data_gap (case_id, table_name, place, column_name)
  where closed_at is null;
call casereview.protect('data_gap');

-- A correction brings no files: those of the package that its referral first came with are its own.
alter table casereview.referral_package add column files_of uuid references casereview.referral_package;
create index on casereview.referral_package (corrects) where corrects is not null;
