-- Indications of misconduct: read by standards liaisons, and by the engine's own work for them, and by nobody else. Only the role
-- casereview_standards reaches these tables, and the application takes that role for one piece of SQL. All is added to, nothing is
-- written over. The link leads from here to the case; nothing in the case knows of it.
create function casereview.acts_for_standards() returns boolean language sql stable parallel safe security definer
  set search_path = pg_catalog
  as $$
  select coalesce(current_setting('app.actor', true), '') in ('system:jobs', 'system:clocks', 'system:reconciliation')
    or exists (
      select from casereview.staff_team t join casereview.staff s on s.staff_id = t.staff_id
      where t.staff_id = current_setting('app.actor', true) and s.enabled
        and t.team_id = 'standards-liaisons' and t.until is null)
$$;

-- What is told to standards liaisons is theirs alone, also where it stands among the clocks and notices of all.
create policy standards_see_their_own on casereview.clock as restrictive
  using (told_team <> 'standards-liaisons' or casereview.acts_for_standards())
  with check (told_team <> 'standards-liaisons' or casereview.acts_for_standards());
create policy standards_see_their_own on casereview.attention as restrictive
  using (team <> 'standards-liaisons' or casereview.acts_for_standards())
  with check (team <> 'standards-liaisons' or casereview.acts_for_standards());

create sequence standards.matter_number_seq;

create table standards.matter (
  id uuid primary key,
  number text not null unique check (number ~ '^CM-[0-9]{4}-[0-9]{6,}$'),
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  case_number text not null,
  force_code text not null,
  indication text not null check (indication in ('OFFENDING_OR_CORRUPTION', 'FORCE_CONFLICTED', 'DEATH_OR_INJURY',
    'CRIMINAL_OFFENCE', 'DISCRIMINATION', 'GROSS_NEGLECT_PATTERN', 'NEGLECT_OF_DUTY', 'PERFORMANCE', 'SYSTEM_FAILING',
    'VICTIM_DISSATISFIED', 'PARTNER_AGENCY')),
  account bytea not null,
  -- The same words by the same person on the same case are one indication, however often they are sent.
  same_words bytea not null unique check (octet_length(same_words) = 32),
  raised_by text not null,
  raised_at timestamptz not null
);

-- What the table of indications said.
create table standards.triage (
  matter_id uuid primary key references standards.matter,
  route text not null check (route in ('COUNTER_CORRUPTION', 'LOCAL_POLICING_BODY', 'PSD_DEATH_OR_INJURY', 'PSD', 'LEARNING',
    'COMPLAINTS', 'OTHER_BODY')),
  mandatory boolean not null,
  priority text not null check (priority ~ '^P[0-4]$'),
  rule_id text not null,
  table_version int not null,
  opened_at timestamptz not null
);

create table standards.notice (
  matter_id uuid primary key references standards.matter,
  told_party text not null check (told_party in ('PSD', 'COUNTER_CORRUPTION', 'LOCAL_POLICING_BODY', 'IOPC', 'COMPLAINTS',
    'LEARNING', 'OTHER_BODY')),
  notified_on date not null,
  note bytea,
  recorded_by text not null,
  recorded_at timestamptz not null
);

create table standards.answer (
  id uuid primary key,
  matter_id uuid not null references standards.matter,
  answer text not null check (answer in ('ACKNOWLEDGED', 'NO_ANSWER')),
  answered_on date,
  reference bytea,
  note bytea,
  recorded_by text not null,
  recorded_at timestamptz not null,
  constraint an_acknowledgement_has_its_day check ((answer = 'ACKNOWLEDGED') = (answered_on is not null))
);
create unique index acknowledged_once on standards.answer (matter_id) where answer = 'ACKNOWLEDGED';
create index on standards.answer (matter_id);

create table standards.assessment (
  matter_id uuid primary key references standards.matter,
  severity text not null check (severity in ('CRIMINAL', 'GROSS_MISCONDUCT', 'MISCONDUCT', 'PERFORMANCE', 'NO_CASE')),
  referral_required boolean not null,
  reasons bytea,
  assessed_on date not null,
  recorded_by text not null,
  recorded_at timestamptz not null
);

create table standards.referral (
  matter_id uuid primary key references standards.matter,
  referred_on date not null,
  mode text not null check (mode in ('INDEPENDENT', 'DIRECTED', 'LOCAL', 'RETURNED', 'NOT_DECIDED')),
  reference bytea,
  recorded_by text not null,
  recorded_at timestamptz not null
);

create table standards.closing (
  matter_id uuid primary key references standards.matter,
  closed_at timestamptz not null
);

-- Every act on a matter and every look at it; the audit of all keeps only that something restricted was done.
create table standards.act (
  id uuid primary key,
  matter_id uuid not null references standards.matter,
  at timestamptz not null,
  actor text not null,
  what text not null check (what ~ '^[A-Z_]+$')
);
create index on standards.act (matter_id, at);

create function standards.comes_in_its_order() returns trigger language plpgsql as $$
declare asked standards.triage;
declare assessed standards.assessment;
begin
  select * into asked from standards.triage t where t.matter_id = new.matter_id;
  if not found then
    raise exception 'A matter is opened before anything is recorded on it.' using errcode = 'check_violation';
  end if;
  if exists (select from standards.closing c where c.matter_id = new.matter_id) then
    raise exception 'This matter is closed.' using errcode = 'check_violation';
  end if;
  select * into assessed from standards.assessment a where a.matter_id = new.matter_id;
  case tg_table_name
    when 'notice' then
      if asked.route = 'LOCAL_POLICING_BODY' and new.told_party not in ('LOCAL_POLICING_BODY', 'IOPC') then
        raise exception 'Who is conflicted is not told: tell the local policing body or the IOPC.' using errcode = 'check_violation';
      end if;
    when 'answer' then
      if not exists (select from standards.notice n where n.matter_id = new.matter_id) then
        raise exception 'A body answers after it was told.' using errcode = 'check_violation';
      end if;
    when 'assessment' then
      if not exists (select from standards.answer n where n.matter_id = new.matter_id and n.answer = 'ACKNOWLEDGED') then
        raise exception 'A body assesses a matter that it has acknowledged.' using errcode = 'check_violation';
      end if;
      if asked.mandatory and not new.referral_required and new.reasons is null then
        raise exception 'A referral that the law expects is left out with reasons only.' using errcode = 'check_violation';
      end if;
    when 'referral' then
      if assessed.referral_required is not true then
        raise exception 'A referral follows an assessment that requires it.' using errcode = 'check_violation';
      end if;
    when 'closing' then
      if assessed.matter_id is null or (assessed.referral_required
          and not exists (select from standards.referral r where r.matter_id = new.matter_id)) then
        raise exception 'A matter is closed when it was assessed, and referred where that is required.' using errcode = 'check_violation';
      end if;
  end case;
  return new;
end $$;

do $$
declare tab text;
begin
  foreach tab in array array['notice', 'answer', 'assessment', 'referral', 'closing'] loop
    execute format('create trigger comes_in_its_order before insert on standards.%I for each row
      execute function standards.comes_in_its_order()', tab);
  end loop;
  foreach tab in array array['matter', 'triage', 'notice', 'answer', 'assessment', 'referral', 'closing', 'act'] loop
    execute format('alter table standards.%I enable row level security', tab);
    execute format('alter table standards.%I force row level security', tab);
    execute format('create policy standards_read on standards.%I for select using (casereview.acts_for_standards())', tab);
    execute format('grant select, insert on standards.%I to casereview_standards', tab);
  end loop;
  foreach tab in array array['triage', 'notice', 'answer', 'assessment', 'referral', 'closing'] loop
    execute format('create policy standards_write on standards.%I for insert with check (casereview.acts_for_standards())', tab);
  end loop;
end $$;

-- Whoever sees something may say so, in their own name, and finds nothing of it afterwards.
create policy anybody_raises on standards.matter for insert with check (raised_by = nullif(current_setting('app.actor', true), ''));
create policy everybody_is_noted on standards.act for insert with check (actor = nullif(current_setting('app.actor', true), ''));
grant usage on sequence standards.matter_number_seq to casereview_standards;
