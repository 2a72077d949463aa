-- The reviewer's hour: several failings to an item, the document and page that an answer cites, and where each person left off.
select set_config('app.actor', 'system:release', true);

-- What went wrong at an item, once for each failing. A row without a code says how an item that was not met bore on the decision.
create table casereview.review_failing (
  review_id uuid not null,
  item_code text not null,
  position int not null check (position between 1 and 10),
  failing_code text references casereview.failing_code,
  cause_code text references casereview.cause_code,
  effect text check (effect in ('NONE', 'POSSIBLE', 'PROBABLE', 'DECISIVE')),
  still_achievable text check (still_achievable in ('YES', 'NO', 'UNKNOWN')),
  primary key (review_id, item_code, position),
  foreign key (review_id, item_code) references casereview.review_answer (review_id, item_code),
  constraint a_failing_is_named_once unique nulls not distinct (review_id, item_code, failing_code)
);
insert into casereview.review_failing(review_id, item_code, position, failing_code, cause_code, effect, still_achievable)
select review_id, item_code, 1, failing_code, cause_code, effect, still_achievable from casereview.review_answer
where failing_code is not null or cause_code is not null or effect is not null or still_achievable is not null;
alter table casereview.review_answer
  drop column failing_code, drop column cause_code, drop column effect, drop column still_achievable,
  -- A document of the package; a record on paper is named by its words alone.
  add column document_id uuid references casereview.referral_document deferrable initially deferred,
  add constraint a_document_has_its_title check (document_id is null or source_document is not null);

-- Failings are drafts as long as their answer is: they may be taken away, and are frozen with the submission.
create function casereview.failing_is_a_draft() returns trigger language plpgsql as $$
declare owner casereview.review;
begin
  select * into owner from casereview.review r where r.id = coalesce(new.review_id, old.review_id) for share;
  if owner.submitted_at is not null or owner.handed_back_at is not null then
    raise exception 'The failings of a review that was submitted or handed back are frozen.' using errcode = 'check_violation';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end $$;
create trigger failing_is_a_draft before insert or update or delete on casereview.review_failing
  for each row execute function casereview.failing_is_a_draft();

-- As before, with the failings in their own rows, a page to each document, and few fields for a lapse that had no effect.
create or replace function casereview.review_goes_forward() returns trigger language plpgsql as $$
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
          and (a.done is null or ((a.source_document is null or a.page is null) and not a.no_record_found)
            or not exists (select from casereview.review_failing f where f.review_id = new.id and f.item_code = i.code)
            or exists (select from casereview.review_failing f where f.review_id = new.id and f.item_code = i.code
              and (f.effect is null or (f.failing_code is null) <> (f.cause_code is null)
                or (f.effect <> 'NONE' and (f.still_achievable is null or a.expected is null)))))))) then
    raise exception 'A review is submitted with every item answered.' using errcode = 'check_violation';
  end if;
  return new;
end $$;

call casereview.protect('review_failing', 'select, insert, update, delete');

-- Where a person left a review: the item at hand, and the document that lay open beside it. For that person alone.
create table casereview.review_place (
  review_id uuid not null references casereview.review,
  person text not null,
  item_code text,
  document_id uuid,
  page int check (page > 0),
  left_at timestamptz not null,
  primary key (review_id, person),
  constraint a_page_is_of_a_document check (page is null or document_id is not null)
);
call casereview.protect('review_place', 'select, insert, update');
create policy own_place on casereview.review_place as restrictive
  using (person = current_setting('app.actor', true)) with check (person = current_setting('app.actor', true));

-- The record in which each question is answered: what a force is asked for where it is missing. Ours, condensed from the same sources.
create table casereview.protocol_item_record (
  version text not null,
  item_code text not null,
  wanted text not null,
  source_ref text not null default 'domain.md 3.2, the record in which the item is answered',
  evidence_grade text not null default 'DES' check (evidence_grade in ('SEED', 'PUB', 'GK', 'DES')),
  primary key (version, item_code),
  foreign key (version, item_code) references casereview.protocol_item (version, code)
);
insert into casereview.protocol_item_record (version, item_code, wanted) values
  ('P2025-1', 'A1', 'the first report, and the crime report with the time at which it was recorded'),
  ('P2025-1', 'A2', 'the crime reports of each victim and each offence'),
  ('P2025-1', 'A3', 'the crime report with its classification and its flags'),
  ('P2025-1', 'A4', 'the decision to cancel, transfer or reclassify, with the name of the authorising role'),
  ('P2025-1', 'A5', 'the intelligence and incident logs'),
  ('P2025-1', 'B1', 'the record of the first contact with the victim'),
  ('P2025-1', 'B2', 'the recorded interview and its planning record'),
  ('P2025-1', 'B3', 'the further accounts of the victim'),
  ('P2025-1', 'B4', 'the record of the inquiries that followed the first account'),
  ('P2025-1', 'B5', 'the assessment of needs and the record of the support offered'),
  ('P2025-1', 'B6', 'the statement of withdrawal'),
  ('P2025-1', 'B7', 'the record of any matter in which the victim was treated as a suspect'),
  ('P2025-1', 'B8', 'the record of how the victim was told of the decision'),
  ('P2025-1', 'C1', 'the officers'' reports and the decision record'),
  ('P2025-1', 'C2', 'the reports of missing episodes and the decision record'),
  ('P2025-1', 'C3', 'the decision record with its reasons'),
  ('P2025-1', 'C4', 'the charging advice or the legal reasons of the decision'),
  ('P2025-1', 'D1', 'the record of the inquiries to identify each suspect'),
  ('P2025-1', 'D2', 'the custody and interview records of each suspect'),
  ('P2025-1', 'D3', 'the interview plans and recordings'),
  ('P2025-1', 'D4', 'the search records and the records of examination of devices'),
  ('P2025-1', 'D5', 'the record of the identification procedure'),
  ('P2025-1', 'D6', 'the bail records'),
  ('P2025-1', 'D7', 'the checks of national databases on each suspect'),
  ('P2025-1', 'D8', 'the risk assessment for other children and any warning notices or orders'),
  ('P2025-1', 'D9', 'the record of ethnicity and nationality of each suspect, with its source'),
  ('P2025-1', 'D10', 'the record of inquiries about venues, drivers and others who helped'),
  ('P2025-1', 'E1', 'the forensic submissions and results, and the list of retained exhibits'),
  ('P2025-1', 'E2', 'the records of phone and digital examinations'),
  ('P2025-1', 'E3', 'the scene, camera, number-plate and venue records'),
  ('P2025-1', 'E4', 'the witness statements'),
  ('P2025-1', 'E5', 'the requests for third-party material and what came back'),
  ('P2025-1', 'E6', 'the exhibit register and any authority for destruction'),
  ('P2025-1', 'F1', 'the record of searches for links to other reports'),
  ('P2025-1', 'F2', 'the network chart or the organised crime group assessment'),
  ('P2025-1', 'F3', 'the intelligence submissions and any problem profile'),
  ('P2025-1', 'F4', 'the record of related operations'),
  ('P2025-1', 'G1', 'the minutes of the strategy discussion'),
  ('P2025-1', 'G2', 'the referrals to children''s services'),
  ('P2025-1', 'G3', 'the return interviews and trigger plans'),
  ('P2025-1', 'G4', 'the trafficking referral'),
  ('P2025-1', 'G5', 'the notifications to the designated officer, the barring service and licensing'),
  ('P2025-1', 'H1', 'the investigation plan and the policy file'),
  ('P2025-1', 'H2', 'the supervisor reviews'),
  ('P2025-1', 'H3', 'the file sent to the CPS, its advice and its action plan'),
  ('P2025-1', 'H4', 'the closure record'),
  ('P2025-1', 'H5', 'the record of the outcome code and of who approved it'),
  ('P2025-1', 'H6', 'any instruction about the closure'),
  ('P2025-1', 'H7', 'the handover records'),
  ('P2025-1', 'H8', 'the reports of earlier reviews and complaints');
call casereview.protect('protocol_item_record', 'select');

-- What was asked of the force at which item. The request itself is screening's.
create table casereview.review_question (
  review_id uuid not null references casereview.review,
  item_code text not null,
  request_number text not null references casereview.information_request (number),
  asked_by text not null,
  asked_at timestamptz not null,
  primary key (review_id, item_code, request_number)
);
call casereview.protect_append_only('review_question');

-- What a checker says of an item, and what came of it. Nothing is written over: an answer and the end of it are rows of their own.
create table casereview.review_comment (
  id uuid primary key,
  review_id uuid not null references casereview.review,
  item_code text not null,
  text bytea not null,
  made_by text not null,
  made_at timestamptz not null
);
create index on casereview.review_comment (review_id);

create table casereview.review_comment_step (
  id uuid primary key,
  comment_id uuid not null references casereview.review_comment,
  step text not null check (step in ('ANSWERED', 'CLOSED')),
  text bytea,
  done_by text not null,
  done_at timestamptz not null,
  constraint an_answer_has_words check (step = 'CLOSED' or text is not null)
);
create index on casereview.review_comment_step (comment_id);
create unique index a_comment_is_closed_once on casereview.review_comment_step (comment_id) where step = 'CLOSED';

create function casereview.reviewed_case(person text, of_review uuid) returns boolean language sql stable as $$
  select exists (select from casereview.review mine join casereview.review r on r.case_id = mine.case_id
    where r.id = of_review and mine.reviewer_id = person)
$$;

create function casereview.a_comment_is_of_a_check() returns trigger language plpgsql as $$
begin
  if casereview.reviewed_case(new.made_by, new.review_id) or not exists (
      select from casereview.review r join casereview.protocol_item i on i.version = r.protocol_version and i.code = new.item_code
      where r.id = new.review_id and r.submitted_at is not null and r.passed is null) then
    raise exception 'Somebody who had no part in a review comments on its items while it is checked.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_comment_is_of_a_check before insert on casereview.review_comment
  for each row execute function casereview.a_comment_is_of_a_check();

create function casereview.a_comment_is_answered_and_closed() returns trigger language plpgsql as $$
declare newest casereview.review;
begin
  select n.* into newest from casereview.review_comment c join casereview.review r on r.id = c.review_id
    join casereview.review n on n.case_id = r.case_id where c.id = new.comment_id order by n.round desc limit 1 for share of n;
  if exists (select from casereview.review_comment_step s where s.comment_id = new.comment_id and s.step = 'CLOSED') then
    raise exception 'A comment that is closed stays closed.' using errcode = 'check_violation';
  end if;
  if (new.step = 'ANSWERED') <> (newest.reviewer_id = new.done_by and newest.submitted_at is null)
      or (new.step = 'CLOSED' and (newest.submitted_at is null or newest.passed is not null or casereview.reviewed_case(new.done_by, newest.id))) then
    raise exception 'The reviewer answers a comment, and a checker closes it.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_comment_is_answered_and_closed before insert on casereview.review_comment_step
  for each row execute function casereview.a_comment_is_answered_and_closed();

create function casereview.nothing_open_passes() returns trigger language plpgsql as $$
begin
  if exists (select from casereview.review_comment c join casereview.review r on r.id = c.review_id
      where r.case_id = new.case_id
        and not exists (select from casereview.review_comment_step s where s.comment_id = c.id and s.step = 'CLOSED')) then
    raise exception 'A review passes when no comment on it is open.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger nothing_open_passes before update of passed on casereview.review
  for each row when (new.passed and old.passed is null) execute function casereview.nothing_open_passes();

call casereview.protect_append_only('review_comment');
call casereview.protect_append_only('review_comment_step');

-- What a reviewer has opened, so that a checker sees what was never looked at.
create table casereview.review_opened (
  review_id uuid not null references casereview.review,
  kind text not null check (kind in ('ITEM', 'DOCUMENT')),
  what text not null,
  opened_at timestamptz not null,
  primary key (review_id, kind, what)
);
call casereview.protect_append_only('review_opened');

-- Which share of the reviews of a priority a second person checks before the panel; where no row holds, each one. Only P4 may be sampled.
create table casereview.check_sampling (
  id text primary key,
  priority text not null constraint only_p4_is_sampled check (priority = 'P4'),
  share numeric(4, 3) not null check (share between 0 and 1),
  valid_from date not null,
  valid_to date,
  source_ref text not null,
  evidence_grade text not null check (evidence_grade in ('SEED', 'PUB', 'GK', 'DES'))
);
insert into casereview.check_sampling (id, priority, share, valid_from, source_ref, evidence_grade) values
  ('SAMPLE-1', 'P4', 1.000, '2025-11-01', 'Every review is checked until a share is decided on; the share is ours', 'DES');
call casereview.protect('check_sampling', 'select');

-- The draw of a review, on record. What is drawn follows from the review's own id: nobody chooses it, and anybody can do it again.
create table casereview.check_draw (
  review_id uuid primary key references casereview.review,
  sampling_id text not null references casereview.check_sampling,
  share numeric(4, 3) not null default 1,
  drawn numeric(11, 10) not null default 0,
  needed boolean not null default true,
  drawn_at timestamptz not null
);
create function casereview.a_draw_is_not_chosen() returns trigger language plpgsql as $$
declare sampled boolean;
begin
  select s.share into new.share from casereview.check_sampling s where s.id = new.sampling_id;
  select coalesce(c.priority = s.priority, false) and not c.rape_alleged and c.file_version = r.file_version into sampled
    from casereview.review r join casereview.review_case c on c.id = r.case_id join casereview.check_sampling s on s.id = new.sampling_id
    where r.id = new.review_id and r.submitted_at is not null and r.passed is null;
  if sampled is null then
    raise exception 'A review is drawn when it is submitted.' using errcode = 'check_violation';
  end if;
  new.drawn := ('x' || substr(encode(sha256(convert_to(new.review_id::text, 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint / 4294967296.0;
  new.needed := not sampled or new.drawn < new.share;
  return new;
end $$;
create trigger a_draw_is_not_chosen before insert on casereview.check_draw
  for each row execute function casereview.a_draw_is_not_chosen();
call casereview.protect_append_only('check_draw');

-- A review that was not drawn ends without a check; the panel's members are other people all the same.
alter table casereview.review add column unchecked boolean not null default false,
  add constraint unchecked_is_not_checked check (not unchecked or (checked_by is null and submitted_at is not null));
drop index casereview.one_review_under_way;
create unique index one_review_under_way on casereview.review (case_id)
  where passed is null and not unchecked and conflict is distinct from 'CONFLICT' and handed_back_at is null;
create function casereview.unchecked_by_draw() returns trigger language plpgsql as $$
begin
  if not new.unchecked or not exists (select from casereview.check_draw d where d.review_id = new.id and not d.needed) then
    raise exception 'Only a review that was not drawn goes unchecked.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger unchecked_by_draw before update of unchecked on casereview.review
  for each row when (new.unchecked is distinct from old.unchecked) execute function casereview.unchecked_by_draw();
create trigger begins_to_be_checked before insert on casereview.review
  for each row when (new.unchecked) execute function casereview.unchecked_by_draw();
create or replace function casereview.panel_needs_a_passed_review() returns trigger language plpgsql as $$
begin
  if not coalesce((select r.passed or (r.unchecked and r.file_version = new.file_version and new.priority = 'P4' and not new.rape_alleged)
      from casereview.review r where r.case_id = new.id order by r.round desc limit 1), false) then
    raise exception 'A case goes to the panel with a review that another person passed.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
