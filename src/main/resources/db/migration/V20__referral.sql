-- What forces hand in: packages, receipts, and the content of each referral.
-- Names, dates of birth, contact data, references of rows and narrative are sealed by the application (bytea).
create table casereview.referral_package (
  id uuid primary key,
  received_at timestamptz not null,
  sha256 text not null,
  file_name bytea,
  sent_by text not null,
  sender_forces text[] not null default '{}',
  sender_any_force boolean not null,
  status text not null check (status in ('PROCESSING', 'COMPLETED', 'FAILED')),
  fault_code text,
  fault_message text,
  total integer,
  completed_at timestamptz,
  check ((status = 'FAILED') = (fault_code is not null)),
  check (status <> 'COMPLETED' or completed_at is not null)
);
create index on casereview.referral_package (received_at);
create index on casereview.referral_package (status) where status = 'PROCESSING';

-- The package itself, sealed in parts, so that nothing is ever held in memory whole.
create table casereview.referral_package_part (
  package_id uuid not null references casereview.referral_package,
  part integer not null,
  content bytea not null,
  primary key (package_id, part)
);
alter table casereview.referral_package_part alter column content set storage external;

-- One row of cases in a package and what became of it. force_reference is there only when it is a valid one.
create table casereview.referral_item (
  package_id uuid not null references casereview.referral_package,
  row_no integer not null,
  force_code text,
  force_reference text,
  shown_reference bytea,
  result text not null check (result in ('ACCEPTED', 'UPDATED', 'UNCHANGED', 'REJECTED')),
  case_id uuid references casereview.review_case deferrable initially deferred,
  incoming_hash text,
  problems integer not null default 0,
  rape_alleged boolean not null default false,
  done_at timestamptz not null,
  resolved_at timestamptz,
  primary key (package_id, row_no),
  check ((result = 'REJECTED') = (case_id is null))
);
create index on casereview.referral_item (force_code, force_reference);
create index on casereview.referral_item (case_id);

-- A referral that could not be taken for a reason of ours: never lost, tried again.
create table casereview.referral_retry (
  package_id uuid not null references casereview.referral_package,
  row_no integer not null,
  attempts integer not null default 1,
  fault text not null,
  last_at timestamptz not null,
  primary key (package_id, row_no)
);

-- row_no of the item, or null for what concerns a whole table or a row without a case.
create table casereview.referral_problem (
  id uuid primary key,
  package_id uuid not null references casereview.referral_package,
  item_row integer,
  severity text not null check (severity in ('ERROR', 'WARNING')),
  table_name text not null,
  row_no integer not null,
  code text not null,
  detail bytea not null
);
create index on casereview.referral_problem (package_id, id);

create table casereview.referral (
  case_id uuid primary key references casereview.review_case deferrable initially deferred,
  force_code text not null,
  force_reference text not null,
  crime_references bytea,
  operation_name bytea,
  reported_date text,
  offence_from text,
  offence_to text,
  closed_date text,
  outcome_code text,
  investigation_live text check (investigation_live in ('Y', 'N')),
  decided_by text,
  closure_rationale bytea,
  suspect_count integer,
  victim_count integer,
  group_based text check (group_based in ('Y', 'N')),
  familial_group text check (familial_group in ('Y', 'N')),
  independently_reviewed text check (independently_reviewed in ('Y', 'N')),
  independent_review_reference bytea,
  new_information_since_review text check (new_information_since_review in ('Y', 'N')),
  contact_email bytea,
  referral_note bytea,
  incoming_hash text not null,
  version integer not null,
  package_id uuid not null references casereview.referral_package,
  received_at timestamptz not null,
  unique (force_code, force_reference)
);

-- What was known after each time the force sent it, whole and sealed: nothing is overwritten silently.
create table casereview.referral_version (
  case_id uuid not null references casereview.referral,
  version integer not null,
  content_hash text not null,
  content bytea not null,
  package_id uuid not null references casereview.referral_package,
  received_at timestamptz not null,
  primary key (case_id, version)
);

create table casereview.suspect (
  id uuid primary key,
  case_id uuid not null references casereview.referral,
  position integer not null,
  pseudonym text not null check (pseudonym ~ '^S-[0-9]{2,}$'),
  suspect_reference bytea,
  family_name bytea,
  given_names bytea,
  aliases bytea,
  date_of_birth bytea,
  sex text,
  self_defined_ethnicity text,
  observed_ethnicity text,
  nationality text,
  outcome_code text,
  nfa_date text,
  nfa_reason text,
  prior_acquittal text check (prior_acquittal in ('Y', 'N')),
  life_status text,
  date_of_death bytea,
  whereabouts text,
  arrested text check (arrested in ('Y', 'N')),
  interviewed text check (interviewed in ('Y', 'N')),
  devices_examined text check (devices_examined in ('Y', 'N')),
  position_of_trust text check (position_of_trust in ('Y', 'N')),
  access_to_children text check (access_to_children in ('Y', 'N')),
  violence_marker text check (violence_marker in ('Y', 'N')),
  travel_risk text check (travel_risk in ('Y', 'N')),
  pnc_id bytea,
  self_defined_ethnicity_original text,
  observed_ethnicity_original text,
  no_longer_sent_at timestamptz,
  unique (case_id, position)
);

create table casereview.victim (
  id uuid primary key,
  case_id uuid not null references casereview.referral,
  position integer not null,
  pseudonym text not null check (pseudonym ~ '^V-[0-9]{2,}$'),
  victim_reference bytea,
  family_name bytea,
  given_names bytea,
  date_of_birth bytea,
  sex text,
  self_defined_ethnicity text,
  life_status text,
  account_taken text,
  supported_action text check (supported_action in ('Y', 'N')),
  contact_status text,
  enhanced_rights text check (enhanced_rights in ('Y', 'N')),
  self_defined_ethnicity_original text,
  no_longer_sent_at timestamptz,
  unique (case_id, position)
);

create table casereview.offence (
  id uuid primary key,
  case_id uuid not null references casereview.referral,
  position integer not null,
  offence_reference bytea,
  description bytea,
  classification bytea,
  victim_reference bytea,
  suspect_reference bytea,
  date_from text,
  date_to text,
  rape text check (rape in ('Y', 'N')),
  contact_offence text check (contact_offence in ('Y', 'N')),
  victim_id uuid references casereview.victim,
  suspect_id uuid references casereview.suspect,
  no_longer_sent_at timestamptz,
  unique (case_id, position)
);

create table casereview.referral_document (
  id uuid primary key,
  case_id uuid not null references casereview.referral,
  position integer not null,
  document_reference bytea,
  kind text,
  title bytea,
  document_date text,
  pages integer,
  state text,
  file bytea,
  file_sha256 text,
  no_longer_sent_at timestamptz,
  unique (case_id, position)
);

create table casereview.line_of_inquiry (
  id uuid primary key,
  case_id uuid not null references casereview.referral,
  position integer not null,
  line_reference bytea,
  kind text,
  description bytea,
  status_at_closure text,
  no_longer_sent_at timestamptz,
  unique (case_id, position)
);

-- The files that came with packages, sealed; the same file of a case is kept once.
create table casereview.document_file (
  case_id uuid not null references casereview.referral,
  sha256 text not null,
  media_type text not null check (media_type in ('application/pdf', 'text/plain', 'image/png', 'image/jpeg')),
  size bigint not null,
  content bytea not null,
  received_at timestamptz not null,
  primary key (case_id, sha256)
);
alter table casereview.document_file alter column content set storage external;

call casereview.protect('referral_package');
call casereview.protect_append_only('referral_package_part');
call casereview.protect('referral_item');
-- A referral that was taken in the end needs no further attempt.
call casereview.protect('referral_retry', 'select, insert, update, delete');
call casereview.protect_append_only('referral_problem');
call casereview.protect('referral');
call casereview.protect_append_only('referral_version');
call casereview.protect('suspect');
call casereview.protect('victim');
call casereview.protect('offence');
call casereview.protect('referral_document');
call casereview.protect('line_of_inquiry');
call casereview.protect_append_only('document_file');
