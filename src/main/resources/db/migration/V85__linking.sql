-- What cases have in common: exact, by blind indexes, so that a crime or a person in two cases is seen without a name in the clear.
create table casereview.match_key (
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  kind text not null check (kind in ('CRIME_NUMBER', 'PNC_ID', 'NAME_AND_BIRTH')),
  person text not null check (person = '' or person ~ '^[SV]-[0-9]{2,}$'),  -- whose it is; '' for a crime number
  key bytea not null check (octet_length(key) = 16),
  primary key (kind, key, case_id, person),
  check ((kind = 'CRIME_NUMBER') = (person = ''))
);
create index on casereview.match_key (case_id);
-- Keys are nearly all different; a sample of few cases that share one must not make the planner read the whole table.
alter table casereview.match_key alter column key set (n_distinct = -0.8);

-- By which rules of spelling the keys of a case were made: a case without, or by older rules, gets them anew at a start.
create table casereview.match_keyed (
  case_id uuid primary key references casereview.review_case deferrable initially deferred,
  rules integer not null
);

-- Two cases that were found to have something in common, once; the earlier case is the one with the smaller key (UUIDv7).
create table casereview.possible_link (
  earlier_id uuid not null references casereview.review_case deferrable initially deferred,
  later_id uuid not null references casereview.review_case deferrable initially deferred,
  found_at timestamptz not null,
  primary key (earlier_id, later_id),
  check (earlier_id < later_id)
);

-- What a person says about two cases. A later word supersedes an earlier one and overwrites nothing; nothing is merged or closed by it.
create table casereview.link_verdict (
  id uuid primary key,
  earlier_id uuid not null references casereview.review_case,
  later_id uuid not null references casereview.review_case,
  verdict text not null check (verdict in ('SAME_INVESTIGATION', 'LINKED', 'NOT_RELATED')),
  reasons bytea not null,           -- sealed
  shared text[] not null,           -- what they had in common then, in codes: what is not among them is new
  given_by text not null,
  given_at timestamptz not null,
  check (earlier_id < later_id)
);
create index on casereview.link_verdict (earlier_id);
create index on casereview.link_verdict (later_id);

-- The keys of a case are replaced when the force sends it again.
call casereview.protect('match_key', 'select, insert, delete');
call casereview.protect('match_keyed');
call casereview.protect_append_only('possible_link');
call casereview.protect_append_only('link_verdict');
