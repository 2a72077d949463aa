-- Which package a file came with, and what the malware check said of it then; the newest counts.
create table casereview.document_scan (
  id uuid primary key,
  case_id uuid not null,
  sha256 text not null,
  package_id uuid not null references casereview.referral_package,
  result text not null check (result in ('CLEAN', 'NOT_CONFIGURED')),
  scanned_at timestamptz not null,
  foreign key (case_id, sha256) references casereview.document_file
);
create index on casereview.document_scan (case_id, sha256);

-- What came before files were checked.
insert into casereview.document_scan(id, case_id, sha256, package_id, result, scanned_at)
select gen_random_uuid(), f.case_id, f.sha256, r.package_id, 'NOT_CONFIGURED', f.received_at
from casereview.document_file f join casereview.referral r on r.case_id = f.case_id;

call casereview.protect_append_only('document_scan');
