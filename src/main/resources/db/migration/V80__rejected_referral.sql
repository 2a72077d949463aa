-- A rejected referral is an item until it is accepted or withdrawn with a reason that intake confirms.
create sequence casereview.rejected_number_seq;
grant usage on sequence casereview.rejected_number_seq to casereview_app;

create table casereview.rejected_referral (
  id uuid primary key,
  number text not null unique check (number ~ '^RR-[0-9]{4}-[0-9]{6}$'),
  queue_force text,                 -- whose liaisons have to cure it; null: central intake has to
  force_code text,                  -- as far as they can be read
  force_reference text,
  shown_reference bytea,            -- as sent, sealed
  package_id uuid not null references casereview.referral_package,  -- the newest attempt
  row_no integer not null,
  raw bytea not null,               -- the rows of the newest attempt, as sent: package JSON, sealed
  raw_hash bytea not null,          -- blind index of them: the same rows sent again are the same item
  problems integer not null,
  rape_alleged boolean not null,
  state text not null check (state in ('OPEN', 'WITHDRAWAL_ASKED', 'ACCEPTED', 'WITHDRAWN')),
  first_rejected_at timestamptz not null,
  last_rejected_at timestamptz not null,
  attempts integer not null default 1,
  case_id uuid references casereview.review_case deferrable initially deferred,
  withdrawal_reason bytea,          -- sealed
  withdrawal_asked_by text,
  withdrawal_asked_at timestamptz,
  withdrawal_confirmed_by text,
  ended_at timestamptz,
  foreign key (package_id, row_no) references casereview.referral_item deferrable initially deferred,
  check ((state = 'ACCEPTED') = (case_id is not null)),
  check ((state in ('ACCEPTED', 'WITHDRAWN')) = (ended_at is not null)),
  check (state <> 'WITHDRAWN' or (withdrawal_reason is not null and withdrawal_asked_by is not null
    and withdrawal_confirmed_by is not null and withdrawal_confirmed_by <> withdrawal_asked_by))
);
create unique index rejected_referral_open on casereview.rejected_referral (force_code, force_reference)
  where state in ('OPEN', 'WITHDRAWAL_ASKED') and force_code is not null and force_reference is not null;
create index on casereview.rejected_referral (queue_force, state);
create index on casereview.rejected_referral (raw_hash) where state in ('OPEN', 'WITHDRAWAL_ASKED');
call casereview.protect('rejected_referral');

-- A package that cures a rejected referral: its documents are those of the package that was rejected.
alter table casereview.referral_package add column corrects uuid references casereview.rejected_referral;
-- How the columns of the sender's export were read: kept, so that the package reads the same for ever.
alter table casereview.referral_package add column mapping jsonb not null default '{}';
