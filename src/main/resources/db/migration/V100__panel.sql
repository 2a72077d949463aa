-- The panel's Tuesday: what the findings point to, sittings, deferring, outcomes of suspects and crimes, acquittals, corrections.

-- What a failing means for the recommendation, beside its effect on the decision and what can still be done.
create table casereview.finding_meaning (
  failing_code text primary key references casereview.failing_code,
  meaning text not null check (meaning in ('DECISION_FLAWED', 'PROSECUTOR_WRONG', 'CROSS_FORCE', 'ORGANISED_GROUP')),
  source_ref text not null,
  evidence_grade text not null check (evidence_grade in ('SEED', 'PUB', 'GK', 'DES'))
);
insert into casereview.finding_meaning values
  ('OUT-01', 'DECISION_FLAWED', 'domain.md 3.4, O4', 'DES'),
  ('OUT-02', 'DECISION_FLAWED', 'domain.md 3.4, O4', 'DES'),
  ('OUT-03', 'DECISION_FLAWED', 'domain.md 3.4, O4', 'DES'),
  ('OUT-04', 'DECISION_FLAWED', 'domain.md 3.4, O4', 'DES'),
  ('OUT-05', 'DECISION_FLAWED', 'domain.md 3.4, O4', 'DES'),
  ('OUT-06', 'DECISION_FLAWED', 'domain.md 3.4, O4', 'DES'),
  ('OUT-07', 'PROSECUTOR_WRONG', 'domain.md 3.4, O5', 'DES'),
  ('NET-01', 'ORGANISED_GROUP', 'domain.md 3.4, O2', 'DES'),
  ('NET-03', 'CROSS_FORCE', 'domain.md 3.4, O2', 'DES');
call casereview.protect('finding_meaning', 'select');

-- What the table of outcomes said to a panel, once for each version of the case file that the panel had before it.
create table casereview.recommendation (
  panel_id uuid not null references casereview.panel,
  file_version bigint not null,
  rule text not null,
  table_version int not null,
  outcome text not null check (outcome in ('REOPEN', 'RETURN', 'ADOPT', 'CLOSE')),
  together_with text not null,
  inputs text[] not null,            -- codes
  made_at timestamptz not null,
  primary key (panel_id, file_version)
);
call casereview.protect_append_only('recommendation');
