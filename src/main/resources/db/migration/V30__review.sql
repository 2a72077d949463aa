-- The review of a case: who was allocated, the protocol as it stood, the answers, the summary and the check by a second person.
-- The protocol is reference data with versions: a review is answered on the version that it began with.
create table casereview.protocol_version (
  version text primary key check (version ~ '^P[0-9]{4}-[0-9]+$'),
  valid_from date not null,
  source_ref text not null,
  evidence_grade text not null check (evidence_grade in ('SEED', 'PUB', 'GK', 'DES'))
);

create table casereview.protocol_group (
  version text not null references casereview.protocol_version,
  code text not null check (code ~ '^[A-Z]$'),
  title text not null,
  primary key (version, code)
);

create table casereview.protocol_item (
  version text not null,
  code text not null check (code ~ '^[A-Z][0-9]{1,2}$'),
  group_code text not null,
  position int not null,
  title text not null,
  look_for text not null,
  standard_then text,
  standard_now text,
  sources text[] not null default '{}',
  primary key (version, code),
  foreign key (version, group_code) references casereview.protocol_group,
  unique (version, position)
);

-- What went wrong, and why: two dimensions, a finding names both.
create table casereview.failing_code (
  code text primary key check (code ~ '^[A-Z]{3}-[0-9]{2}$'),
  family text not null,
  title text not null,
  position int not null unique
);

create table casereview.cause_code (
  code text primary key,
  title text not null,
  position int not null unique
);

insert into casereview.protocol_version (version, valid_from, source_ref, evidence_grade) values
  ('P2025-1', '2025-11-01', 'domain.md 3.2, items condensed from CPIA Code, APP, Hydrant, ABE, Operation Soteria, IICSA, DG6', 'PUB');

insert into casereview.protocol_group (version, code, title) values
  ('P2025-1', 'A', 'Report and recording'),
  ('P2025-1', 'B', 'Victim accounts'),
  ('P2025-1', 'C', 'Victim credibility and language'),
  ('P2025-1', 'D', 'Suspects'),
  ('P2025-1', 'E', 'Evidence'),
  ('P2025-1', 'F', 'Network and intelligence'),
  ('P2025-1', 'G', 'Safeguarding and partners'),
  ('P2025-1', 'H', 'Decision, supervision and closure');

insert into casereview.protocol_item (version, position, group_code, code, title, look_for, standard_then, standard_now, sources) values
  ('P2025-1', 1, 'A', 'A1', 'First report recorded in time',
   'When was the first report, who made it and through which channel? How long was it until the crime was recorded?',
   'National Crime Recording Standard: record within 24 hours of enough information, on the balance of probabilities; the victim''s account is believed unless there is credible evidence to the contrary. Check which edition applied at the time.',
   'The same test under the current Counting Rules.', '{"Home Office Counting Rules, General Rules A","National Crime Recording Standard"}'),
  ('P2025-1', 2, 'A', 'A2', 'Every victim and every crime recorded',
   'Is there one crime for each victim? Were reports by third parties and professionals recorded as well?',
   'One crime for each victim.', null, '{"Home Office Counting Rules"}'),
  ('P2025-1', 3, 'A', 'A3', 'Classified and flagged correctly',
   'Is the offence class right? Are several offenders, exploitation and the group shown? Are linked crime numbers given?',
   null, null, '{"Home Office Counting Rules"}'),
  ('P2025-1', 4, 'A', 'A4', 'Cancelled, transferred or reclassified only with authority',
   'Who decided not to record, to cancel, to transfer or to reclassify, and on which additional verifiable information?',
   'By an authorised officer; for rape by the force crime registrar.', null, '{"Home Office Counting Rules"}'),
  ('P2025-1', 5, 'A', 'A5', 'No crime left in intelligence or incident logs',
   'Do intelligence reports or incident logs disclose a crime that was never recorded?',
   null, null, '{"National Crime Recording Standard"}'),

  ('P2025-1', 6, 'B', 'B1', 'First contact prompt, trained and safe',
   'Was contact made promptly by a trained officer, in a safe way that suits a child? In which language, and is that recorded?',
   null, null, '{"College of Policing APP"}'),
  ('P2025-1', 7, 'B', 'B2', 'Recorded interview planned and complete',
   'Is there a plan: intermediary, choice of interviewer, support person, venue? Was it recorded? Does it cover all offences and all offenders?',
   'Achieving Best Evidence in the edition of the time.', 'Achieving Best Evidence 2022.', '{"Achieving Best Evidence"}'),
  ('P2025-1', 8, 'B', 'B3', 'Further accounts sought',
   'Were further accounts sought as more was disclosed? Or did everything rest on one reluctant account?',
   null, null, '{"Achieving Best Evidence","College of Policing APP"}'),
  ('P2025-1', 9, 'B', 'B4', 'Details of early accounts followed up',
   'Places, phones, vehicles, nicknames, other children: was each named detail followed?',
   'CPIA Code 3.5: all reasonable lines of inquiry, whether they point towards or away from the suspect.', null, '{"CPIA Code of Practice 3.5"}'),
  ('P2025-1', 10, 'B', 'B5', 'Needs assessed and support offered',
   'Is there an assessment of needs? Were special measures explained? Was an independent adviser or a child advocate offered?',
   null, null, '{"Achieving Best Evidence","Youth Justice and Criminal Evidence Act 1999"}'),
  ('P2025-1', 11, 'B', 'B6', 'Withdrawal explored, not only accepted',
   'Is there a statement with the reason? Was support offered and the risk from suspects explored? Was there pressure? Was going on without the victim''s evidence considered?',
   null, null, '{"Operation Soteria, national operating model"}'),
  ('P2025-1', 12, 'B', 'B7', 'Victim not treated as an offender',
   'Was the victim a suspect for something else? Were coercion, the defence for victims of trafficking and a referral to the National Referral Mechanism considered?',
   'Before 31 July 2015 the section 45 defence did not exist; coercion and guidance on non-prosecution did.',
   'Modern Slavery Act 2015 s.45.', '{"Modern Slavery Act 2015 s.45"}'),
  ('P2025-1', 13, 'B', 'B8', 'Told of no further action, with reasons and rights',
   'Was the victim told of the decision, with reasons, and of the right to ask for a review?',
   null, null, '{"Code of Practice for Victims of Crime","Victims'' Right to Review schemes"}'),

  ('P2025-1', 14, 'C', 'C1', 'Neutral language about the victim',
   'Look for "lifestyle choice", "child prostitute", "promiscuous", "streetwise", "consensual", "boyfriend", "attention seeking", "unreliable". Quote the document and page.',
   null, null, '{"IICSA organised networks report"}'),
  ('P2025-1', 15, 'C', 'C2', 'Vulnerability seen as a sign of exploitation',
   'Were missing episodes, substance use, mental health or being in care held against credibility, instead of seen as indicators?',
   null, null, '{"IICSA organised networks report"}'),
  ('P2025-1', 16, 'C', 'C3', 'No myths in the decision record',
   'Does a decision rely on delay in reporting, continued contact or no resistance?',
   null, null, '{"Operation Soteria, national operating model","CPS RASSO guidance"}'),
  ('P2025-1', 17, 'C', 'C4', 'Consent weighed correctly in law',
   'Was consent treated as relevant where it is not: under 13; under 16; exploitation at 16 and 17?',
   'Sexual Offences Act 2003 for acts from 1 May 2004, Sexual Offences Act 1956 before.', null, '{"Sexual Offences Act 2003"}'),

  ('P2025-1', 18, 'D', 'D1', 'All suspects identified',
   'Was everybody who was named or described identified: nicknames, images, vehicles, phones, addresses?',
   'CPIA Code 3.5.', null, '{"CPIA Code of Practice 3.5"}'),
  ('P2025-1', 19, 'D', 'D2', 'Each suspect arrested or interviewed under caution',
   'For each suspect: arrested, interviewed by invitation or neither, and why?',
   null, null, '{"PACE 1984","College of Policing APP"}'),
  ('P2025-1', 20, 'D', 'D3', 'Suspect interviews planned and thorough',
   'Was there a plan? Are all allegations covered and challenged? Significant statements and special warnings?',
   null, null, '{"PACE Code C","College of Policing APP"}'),
  ('P2025-1', 21, 'D', 'D4', 'Searches, devices and samples',
   'Were premises and vehicles searched, devices seized and examined, biometric samples taken?',
   'PACE 1984 ss.8, 18 and 32.', null, '{"PACE 1984 ss.8, 18, 32"}'),
  ('P2025-1', 22, 'D', 'D5', 'Identification procedure held where needed',
   'Was identity disputed, and was a procedure held?', 'PACE Code D in the edition of the time.', null, '{"PACE Code D"}'),
  ('P2025-1', 23, 'D', 'D6', 'Bail or release under investigation managed',
   'Were conditions set and kept under review, or was bail or release under investigation left to lapse?',
   null, null, '{"PACE 1984","Bail Act 1976"}'),
  ('P2025-1', 24, 'D', 'D7', 'Background of suspects considered',
   'Previous allegations and convictions, national databases, records from abroad; was bad character considered?',
   'Criminal Justice Act 2003 ss.98-112.', null, '{"Criminal Justice Act 2003 ss.98-112"}'),
  ('P2025-1', 25, 'D', 'D8', 'Risk to other children managed',
   'Was the suspects'' access to other children assessed? Were warning notices, orders or licensing used to disrupt?',
   null, null, '{"College of Policing APP"}'),
  ('P2025-1', 26, 'D', 'D9', 'Ethnicity and nationality recorded with source',
   'Is each recorded, and who stated it: the person, an officer, a document?',
   null, null, '{"National Audit on Group-based CSEA 2025"}'),
  ('P2025-1', 27, 'D', 'D10', 'Those who made it possible investigated',
   'Drivers, owners of venues, takeaways, hotels, taxi firms: was their part looked into?',
   null, null, '{"IICSA organised networks report"}'),

  ('P2025-1', 28, 'E', 'E1', 'Forensic opportunities taken',
   'Referral to a sexual assault referral centre, early evidence kits, exhibits sent in time, profiles loaded. Which exhibits are still held and could be tested again?',
   null, null, '{"College of Policing APP"}'),
  ('P2025-1', 29, 'E', 'E2', 'Phones and digital evidence',
   'The victim''s device by agreement; suspects'' devices; communications data, cell site, social media.',
   null, 'Police, Crime, Sentencing and Courts Act 2022 ss.37-44.', '{"Police, Crime, Sentencing and Courts Act 2022 ss.37-44"}'),
  ('P2025-1', 30, 'E', 'E3', 'Scenes and venues',
   'Were they visited? Were camera footage, number-plate data, hotel and taxi records secured?',
   'CPIA Code 3.5.', null, '{"CPIA Code of Practice 3.5"}'),
  ('P2025-1', 31, 'E', 'E4', 'Witnesses traced and seen',
   'Friends, carers, staff, parents, other children, professionals.',
   'CPIA Code 3.5.', null, '{"CPIA Code of Practice 3.5"}'),
  ('P2025-1', 32, 'E', 'E5', 'Third-party material',
   'Children''s services, school, health, youth offending, care home logs, missing-from-home reports, earlier reports: requested lawfully and proportionately?',
   'CPIA Code and the guidance of the time.', '[2020] EWCA Crim 790; Police, Crime, Sentencing and Courts Act 2022 ss.44A-44F once in force.', '{"CPIA Code of Practice","[2020] EWCA Crim 790"}'),
  ('P2025-1', 33, 'E', 'E6', 'Exhibits and records preserved',
   'What is still held? If something was destroyed, was that authorised?',
   null, null, '{"CPIA Code of Practice 5","Management of police information"}'),

  ('P2025-1', 34, 'F', 'F1', 'Links searched and acted on',
   'Other victims, suspects, crime reports and forces: were links looked for, and what followed?',
   null, null, '{"IICSA organised networks report"}'),
  ('P2025-1', 35, 'F', 'F2', 'Seen as a group',
   'Was the group mapped as an organised crime group, or was each report treated as a single incident?',
   null, null, '{"IICSA organised networks report"}'),
  ('P2025-1', 36, 'F', 'F3', 'Intelligence submitted and developed',
   'Was intelligence put in and developed? Is there a problem profile?',
   null, null, '{"IICSA organised networks report"}'),
  ('P2025-1', 37, 'F', 'F4', 'Related operations known',
   'Did the senior investigating officer know of related operations?',
   null, null, '{"Hydrant Programme advice 2016"}'),

  ('P2025-1', 38, 'G', 'G1', 'Strategy discussion held',
   'Was it prompt, were the police present, and is it recorded?',
   'Children Act 1989 s.47; Working Together in the edition of the time.', null, '{"Children Act 1989 s.47","Working Together"}'),
  ('P2025-1', 39, 'G', 'G2', 'Each child referred',
   'Was there a referral for each child, with siblings and the children of suspects?',
   null, null, '{"Working Together"}'),
  ('P2025-1', 40, 'G', 'G3', 'Missing episodes used',
   'Return interviews, trigger plans: were they held and read together with the case?',
   null, null, '{"IICSA organised networks report"}'),
  ('P2025-1', 41, 'G', 'G4', 'Referral as a victim of trafficking',
   'Was a child referred to the National Referral Mechanism? A child''s consent is not needed.',
   null, 'Modern Slavery Act 2015 s.52: duty of first responders.', '{"Modern Slavery Act 2015 s.52"}'),
  ('P2025-1', 42, 'G', 'G5', 'Positions of trust',
   'Were the local authority designated officer, the Disclosure and Barring Service, licensing or the employer informed?',
   null, null, '{"Working Together"}'),

  ('P2025-1', 43, 'H', 'H1', 'Plan, policy file and decision log',
   'Are there an investigation plan, a policy file and a log of decisions?',
   null, null, '{"College of Policing APP"}'),
  ('P2025-1', 44, 'H', 'H2', 'Supervised, by a qualified investigator',
   'Were there reviews by a supervisor at set intervals? Was the detective qualified for rape or child abuse (PIP 2, specialist training)?',
   null, null, '{"College of Policing APP"}'),
  ('P2025-1', 45, 'H', 'H3', 'Prosecutor consulted',
   'Was the CPS consulted, or is there a reason? Was its action plan completed and the file sent again?',
   'Director''s Guidance on Charging in the edition of the time.', 'Director''s Guidance on Charging, 6th edition.', '{"Director''s Guidance on Charging"}'),
  ('P2025-1', 46, 'H', 'H4', 'Reasons for closing',
   'Do they address each suspect and crime, the evidence for and against, and the victim''s view? Approved at the right rank?',
   null, null, '{"College of Policing APP","CPIA Code of Practice"}'),
  ('P2025-1', 47, 'H', 'H5', 'Correct outcome code',
   'Does the outcome code fit what happened?', 'Before April 2013 other outcome words were used; keep them as they stand.',
   'Home Office outcomes framework.', '{"Home Office Counting Rules, section H"}'),
  ('P2025-1', 48, 'H', 'H6', 'Decided on the evidence alone',
   'Look for instruction to close, lack of resources or fear of tension in the community as reasons.',
   null, null, '{"National Audit on Group-based CSEA 2025"}'),
  ('P2025-1', 49, 'H', 'H7', 'Handed over without loss',
   'Was anything lost between officers or units? Are delays explained?',
   null, null, '{"College of Policing APP"}'),
  ('P2025-1', 50, 'H', 'H8', 'Earlier reviews and complaints followed up',
   'Was there an earlier review or complaint, and what followed from it?',
   null, null, '{"College of Policing APP"}');

insert into casereview.failing_code (position, family, code, title) values
  (1, 'Recording', 'NCR-01', 'Crime not recorded'),
  (2, 'Recording', 'NCR-02', 'Recorded late'),
  (3, 'Recording', 'NCR-03', 'Misclassified or under-classified'),
  (4, 'Recording', 'NCR-04', 'Wrongly cancelled or no-crimed'),
  (5, 'Recording', 'NCR-05', 'Not all victims or offences recorded'),
  (6, 'Recording', 'NCR-06', 'Exploitation or group flag missing'),
  (7, 'Victim account', 'VIC-01', 'No account sought'),
  (8, 'Victim account', 'VIC-02', 'Account taken but not by ABE or not recorded'),
  (9, 'Victim account', 'VIC-03', 'Interview poorly planned or incomplete'),
  (10, 'Victim account', 'VIC-04', 'No follow-up of disclosed detail'),
  (11, 'Victim account', 'VIC-05', 'Special measures, intermediary or support not considered'),
  (12, 'Victim account', 'VIC-06', 'Withdrawal accepted without exploring reason or risk'),
  (13, 'Victim account', 'VIC-07', 'Victim not updated or not told of the decision or the right to review'),
  (14, 'Victim account', 'VIC-08', 'Victim criminalised'),
  (15, 'Attitude', 'ATT-01', 'Victim-blaming language'),
  (16, 'Attitude', 'ATT-02', 'Rape or exploitation myth in a decision'),
  (17, 'Attitude', 'ATT-03', 'Credibility judged by background, not evidence'),
  (18, 'Attitude', 'ATT-04', 'Consent wrongly treated as relevant'),
  (19, 'Attitude', 'ATT-05', 'Avoidance linked to ethnicity, culture, religion or community tension'),
  (20, 'Lines of inquiry', 'LOI-01', 'Line identified, not followed'),
  (21, 'Lines of inquiry', 'LOI-02', 'Obvious line not identified'),
  (22, 'Lines of inquiry', 'LOI-03', 'Witness not traced or not seen'),
  (23, 'Lines of inquiry', 'LOI-04', 'Digital or communications data not obtained'),
  (24, 'Lines of inquiry', 'LOI-05', 'Camera, number-plate or venue records not obtained'),
  (25, 'Lines of inquiry', 'LOI-06', 'Third-party material not sought'),
  (26, 'Lines of inquiry', 'LOI-07', 'Line pointing away from the suspect not pursued'),
  (27, 'Suspect', 'SUS-01', 'Suspect not identified despite information'),
  (28, 'Suspect', 'SUS-02', 'Suspect not arrested or interviewed'),
  (29, 'Suspect', 'SUS-03', 'Interview inadequate'),
  (30, 'Suspect', 'SUS-04', 'Premises or vehicle not searched'),
  (31, 'Suspect', 'SUS-05', 'Devices not seized or not examined'),
  (32, 'Suspect', 'SUS-06', 'Identification procedure not held'),
  (33, 'Suspect', 'SUS-07', 'Bail or release under investigation lapsed'),
  (34, 'Suspect', 'SUS-08', 'Risk to other children not managed'),
  (35, 'Suspect', 'SUS-09', 'Ethnicity or nationality not recorded'),
  (36, 'Suspect', 'SUS-10', 'Facilitator ignored'),
  (37, 'Forensic', 'FOR-01', 'No medical or referral-centre referral'),
  (38, 'Forensic', 'FOR-02', 'Exhibit not submitted or not tested'),
  (39, 'Forensic', 'FOR-03', 'Exhibit lost or destroyed'),
  (40, 'Network', 'NET-01', 'Group element not examined'),
  (41, 'Network', 'NET-02', 'Links not made between cases'),
  (42, 'Network', 'NET-03', 'Cross-border coordination failed'),
  (43, 'Network', 'NET-04', 'Intelligence not developed'),
  (44, 'Safeguarding', 'SAF-01', 'No or late strategy discussion'),
  (45, 'Safeguarding', 'SAF-02', 'No referral to children''s services'),
  (46, 'Safeguarding', 'SAF-03', 'Missing episodes not linked'),
  (47, 'Safeguarding', 'SAF-04', 'No trafficking referral'),
  (48, 'Safeguarding', 'SAF-05', 'Designated officer, barring service or licensing not informed'),
  (49, 'Supervision', 'SUP-01', 'No investigation plan'),
  (50, 'Supervision', 'SUP-02', 'No or ineffective supervision'),
  (51, 'Supervision', 'SUP-03', 'Unqualified or overloaded investigator'),
  (52, 'Supervision', 'SUP-04', 'Handover failure or drift'),
  (53, 'Closure', 'OUT-01', 'Reasons missing'),
  (54, 'Closure', 'OUT-02', 'Reasons not supported by the evidence'),
  (55, 'Closure', 'OUT-03', 'Wrong outcome code or inappropriate disposal'),
  (56, 'Closure', 'OUT-04', 'CPS not consulted when required'),
  (57, 'Closure', 'OUT-05', 'CPS action plan not completed or file not sent again'),
  (58, 'Closure', 'OUT-06', 'Closed for lack of resources'),
  (59, 'Closure', 'OUT-07', 'CPS decision appears wrong (for the CPS; not a police failing)'),
  (60, 'Records', 'REC-01', 'Policy file or decision log missing'),
  (61, 'Records', 'REC-02', 'Inaccurate entry'),
  (62, 'Records', 'REC-03', 'Data not linked across systems'),
  (63, 'Records', 'REC-04', 'Record lost or destroyed'),
  (64, 'Other', 'DIS-01', 'Disclosure failing'),
  (65, 'Other', 'OTH-99', 'Other (say what in the note)');

-- The taxonomy's cause POSSIBLE_MISCONDUCT is left out on purpose: an indication of misconduct is written only into the
-- standards schema (design 8.12); the protocol knows no more than that the question was asked and answered.
insert into casereview.cause_code (position, code, title) values
  (1, 'HUMAN_ERROR', 'Human error'),
  (2, 'KNOWLEDGE', 'Knowledge or training'),
  (3, 'SUPERVISION', 'Supervision'),
  (4, 'CAPACITY', 'Capacity'),
  (5, 'POLICY', 'Policy'),
  (6, 'SYSTEM_IT', 'Computer system'),
  (7, 'PARTNER', 'Partner agency'),
  (8, 'CULTURE', 'Culture'),
  (9, 'UNKNOWN', 'Not known');

-- One row for each allocation and for each time that the check sent the review back: what was submitted is never written over.
create table casereview.review (
  id uuid primary key,
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  round int not null check (round > 0),
  reviewer_id text not null,
  allocated_by text not null,
  allocated_at timestamptz not null,
  allocation_note bytea,
  protocol_version text not null references casereview.protocol_version,
  conflict text check (conflict in ('NONE', 'CONFLICT')),
  conflict_at timestamptz,
  conflict_note bytea,
  summary bytea,
  recommendation text check (recommendation in ('REOPEN', 'RETURN', 'ADOPT', 'CLOSE')),
  reasons bytea,
  conduct_considered boolean,
  submitted_at timestamptz,
  file_version bigint,
  checked_by text,
  checked_at timestamptz,
  passed boolean,
  comments bytea,
  checked_file_version bigint,
  unique (case_id, round),
  constraint conflict_is_dated check ((conflict is null) = (conflict_at is null)),
  constraint conflict_has_note check (conflict is distinct from 'CONFLICT' or conflict_note is not null),
  constraint submitted_review_is_whole check (submitted_at is null or (conflict is not distinct from 'NONE' and summary is not null
    and recommendation is not null and reasons is not null and conduct_considered is not null and file_version is not null)),
  constraint only_a_submitted_review_has_content check (submitted_at is not null
    or (summary is null and recommendation is null and reasons is null and conduct_considered is null and file_version is null)),
  constraint check_is_whole check ((checked_by is null) = (passed is null) and (checked_by is null) = (checked_at is null)
    and (checked_by is null) = (checked_file_version is null)),
  constraint only_a_submitted_review_is_checked check (checked_by is null or submitted_at is not null),
  constraint checker_is_not_the_reviewer check (checked_by is null or checked_by <> reviewer_id),
  constraint returned_review_has_comments check (passed is distinct from false or comments is not null)
);
-- A case is under one review at a time.
create unique index one_review_under_way on casereview.review (case_id)
  where passed is null and conflict is distinct from 'CONFLICT';
create index on casereview.review (reviewer_id) where passed is null;
create index on casereview.review (checked_by);

-- Drafts of the reviewer; they change until the review is submitted and never after.
create table casereview.review_answer (
  review_id uuid not null references casereview.review,
  protocol_version text not null,
  item_code text not null,
  answer text check (answer in ('MET', 'PARTLY', 'NOT_MET', 'NOT_APPLICABLE', 'CANNOT_TELL')),
  expected bytea,
  done bytea,
  source_document bytea,
  page bytea,
  no_record_found boolean not null default false,
  effect text check (effect in ('NONE', 'POSSIBLE', 'PROBABLE', 'DECISIVE')),
  still_achievable text check (still_achievable in ('YES', 'NO', 'UNKNOWN')),
  failing_code text references casereview.failing_code,
  cause_code text references casereview.cause_code,
  note bytea,
  version int not null check (version > 0),
  saved_at timestamptz not null,
  saved_by text not null,
  primary key (review_id, item_code),
  foreign key (protocol_version, item_code) references casereview.protocol_item (version, code)
);

-- An answer belongs to a review that its reviewer has opened and not yet submitted. The lock makes a late save wait for a submission.
create function casereview.answer_is_a_draft() returns trigger language plpgsql as $$
declare owner casereview.review;
begin
  select * into owner from casereview.review r where r.id = new.review_id for share;
  if owner.submitted_at is not null then
    raise exception 'The answers of a submitted review are frozen.' using errcode = 'check_violation';
  end if;
  if owner.conflict is distinct from 'NONE' or owner.protocol_version <> new.protocol_version then
    raise exception 'The protocol of this review is not open.' using errcode = 'check_violation';
  end if;
  if tg_op = 'UPDATE' and (new.review_id, new.item_code) is distinct from (old.review_id, old.item_code) then
    raise exception 'An answer stays with its review and item.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger answer_is_a_draft before insert or update on casereview.review_answer
  for each row execute function casereview.answer_is_a_draft();

-- A review goes forward only: allocation, declaration, submission and check are each written once; every item is answered first.
create function casereview.review_goes_forward() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.submitted_at is not null then
      raise exception 'A review begins without a submission.' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if (new.id, new.case_id, new.round, new.reviewer_id, new.allocated_by, new.allocated_at, new.allocation_note, new.protocol_version)
     is distinct from (old.id, old.case_id, old.round, old.reviewer_id, old.allocated_by, old.allocated_at, old.allocation_note, old.protocol_version)
     or (old.conflict is not null and (new.conflict, new.conflict_at, new.conflict_note)
       is distinct from (old.conflict, old.conflict_at, old.conflict_note))
     or (old.submitted_at is not null and (new.summary, new.recommendation, new.reasons, new.conduct_considered, new.submitted_at, new.file_version)
       is distinct from (old.summary, old.recommendation, old.reasons, old.conduct_considered, old.submitted_at, old.file_version))
     or (old.checked_at is not null and (new.checked_by, new.checked_at, new.passed, new.comments, new.checked_file_version)
       is distinct from (old.checked_by, old.checked_at, old.passed, old.comments, old.checked_file_version)) then
    raise exception 'What was declared, submitted or checked is not changed.' using errcode = 'check_violation';
  end if;
  if old.submitted_at is null and new.submitted_at is not null and exists (
      select from casereview.protocol_item i
      left join casereview.review_answer a on a.review_id = new.id and a.item_code = i.code
      where i.version = new.protocol_version
        and (a.answer is null or (a.answer not in ('MET', 'NOT_APPLICABLE')
          and (a.expected is null or a.done is null or a.effect is null or a.still_achievable is null
            or (a.source_document is null and not a.no_record_found))))) then
    raise exception 'A review is submitted with every item answered.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger review_goes_forward before insert or update on casereview.review
  for each row execute function casereview.review_goes_forward();

-- Four eyes on the way to the panel, whatever moves the case there.
create function casereview.panel_needs_a_passed_review() returns trigger language plpgsql as $$
begin
  if not coalesce((select r.passed from casereview.review r where r.case_id = new.id order by r.round desc limit 1), false) then
    raise exception 'A case goes to the panel with a review that another person passed.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger panel_needs_a_passed_review before update of state on casereview.review_case
  for each row when (new.state = 'PANEL' and old.state <> 'PANEL')
  execute function casereview.panel_needs_a_passed_review();

call casereview.protect('protocol_version', 'select');
call casereview.protect('protocol_group', 'select');
call casereview.protect('protocol_item', 'select');
call casereview.protect('failing_code', 'select');
call casereview.protect('cause_code', 'select');
call casereview.protect('review', 'select, insert, update');
call casereview.protect('review_answer', 'select, insert, update');
