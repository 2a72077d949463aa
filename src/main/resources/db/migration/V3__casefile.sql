-- The case: one referred file. Children refer to it deferred, since the unit of work writes the case last.
-- Names, dates of birth, contact data and narrative are sealed by the application (bytea).
create sequence casereview.case_number_seq;
grant usage on sequence casereview.case_number_seq to casereview_app;

create table casereview.review_case (
  id uuid primary key,
  case_number text not null unique check (case_number ~ '^CR-[0-9]{4}-[0-9]{6}$'),
  force_code text not null,
  force_reference text not null,
  operation_name text,
  state text not null check (state in ('DRAFT_REFERRAL','REFERRED','SCREENING','INFORMATION_REQUESTED','SCOPE_PANEL','SCREENED_OUT','IN_SCOPE',
    'UNDER_REVIEW','QUALITY_ASSURANCE','PANEL','OUTCOME_REOPEN','OUTCOME_RETURN','OUTCOME_ADOPT','OUTCOME_CLOSE','FORCE_ACTION','REINVESTIGATION',
    'CPS_EARLY_ADVICE','CPS_CHARGING','CHARGED','COURT','CONCLUDED','CLOSED_NFA_UPHELD','CLOSED_REINVESTIGATED_NFA','WITHDRAWN')),
  scope_outcome text,
  scope_reasons text[] not null default '{}',
  priority text check (priority in ('P0','P1','P2','P3','P4')),
  priority_reasons text[] not null default '{}',
  rape_alleged boolean not null default false,
  file_version bigint not null default 1,
  received_at timestamptz not null,
  state_since timestamptz not null,
  lock_version bigint not null default 0,
  unique (force_code, force_reference)
);
create index on casereview.review_case (state, priority, received_at);
create index on casereview.review_case (lower(operation_name));

create table casereview.crime_number (
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  crime_number text not null,
  search_key text not null,
  primary key (case_id, crime_number)
);
create index on casereview.crime_number (search_key);

-- Every change of state, for ever: the only place that says how a case came to be where it is.
create table casereview.case_state_change (
  id uuid primary key,
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  from_state text,
  to_state text not null,
  at timestamptz not null,
  actor text not null
);
create index on casereview.case_state_change (case_id, at);

create table casereview.timeline_entry (
  id uuid primary key,
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  at timestamptz not null,
  actor text not null,
  what text not null,
  codes jsonb not null default '{}'
);
create index on casereview.timeline_entry (case_id, at);

call casereview.protect('review_case');
call casereview.protect('crime_number');
call casereview.protect_append_only('case_state_change');
call casereview.protect_append_only('timeline_entry');
