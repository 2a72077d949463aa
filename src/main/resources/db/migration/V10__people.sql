-- People and forces: who there is, what they may take, and for whom they act.
-- A membership is ended, never deleted: who could see what at any time stays on record.

create table casereview.force (
  code           text primary key check (code ~ '^[A-Z0-9-]{2,12}$'),
  name           text not null unique,
  slug           text unique,
  ons            text unique,
  region         text not null,
  participates   boolean not null,  -- refers of itself; the others only by agreement
  valid_from     date,
  valid_to       date,
  successor_code text references casereview.force (code),
  source_ref     text not null,
  evidence_grade text not null check (evidence_grade in ('SEED', 'PUB', 'GK', 'DES')),
  check (valid_to is null or valid_from is null or valid_to >= valid_from)
);

insert into casereview.force
  (code, name, slug, ons, region, participates, source_ref, evidence_grade) values
  ('01', 'Metropolitan Police Service', 'metropolitan', 'E23000001', 'London', true, 'domain.md 8', 'PUB'),
  ('03', 'Cumbria Constabulary', 'cumbria', 'E23000002', 'North West', true, 'domain.md 8', 'PUB'),
  ('04', 'Lancashire Constabulary', 'lancashire', 'E23000003', 'North West', true, 'domain.md 8', 'PUB'),
  ('05', 'Merseyside Police', 'merseyside', 'E23000004', 'North West', true, 'domain.md 8', 'PUB'),
  ('06', 'Greater Manchester Police', 'greater-manchester', 'E23000005', 'North West', true, 'domain.md 8', 'PUB'),
  ('07', 'Cheshire Constabulary', 'cheshire', 'E23000006', 'North West', true, 'domain.md 8', 'PUB'),
  ('10', 'Northumbria Police', 'northumbria', 'E23000007', 'North East', true, 'domain.md 8', 'PUB'),
  ('11', 'Durham Constabulary', 'durham', 'E23000008', 'North East', true, 'domain.md 8', 'PUB'),
  ('12', 'North Yorkshire Police', 'north-yorkshire', 'E23000009', 'Yorkshire and the Humber', true, 'domain.md 8', 'PUB'),
  ('13', 'West Yorkshire Police', 'west-yorkshire', 'E23000010', 'Yorkshire and the Humber', true, 'domain.md 8', 'PUB'),
  ('14', 'South Yorkshire Police', 'south-yorkshire', 'E23000011', 'Yorkshire and the Humber', true, 'domain.md 8', 'PUB'),
  ('16', 'Humberside Police', 'humberside', 'E23000012', 'Yorkshire and the Humber', true, 'domain.md 8', 'PUB'),
  ('17', 'Cleveland Police', 'cleveland', 'E23000013', 'North East', true, 'domain.md 8', 'PUB'),
  ('20', 'West Midlands Police', 'west-midlands', 'E23000014', 'West Midlands', true, 'domain.md 8', 'PUB'),
  ('21', 'Staffordshire Police', 'staffordshire', 'E23000015', 'West Midlands', true, 'domain.md 8', 'PUB'),
  ('22', 'West Mercia Police', 'west-mercia', 'E23000016', 'West Midlands', true, 'domain.md 8', 'PUB'),
  ('23', 'Warwickshire Police', 'warwickshire', 'E23000017', 'West Midlands', true, 'domain.md 8', 'PUB'),
  ('30', 'Derbyshire Constabulary', 'derbyshire', 'E23000018', 'East Midlands', true, 'domain.md 8', 'PUB'),
  ('31', 'Nottinghamshire Police', 'nottinghamshire', 'E23000019', 'East Midlands', true, 'domain.md 8', 'PUB'),
  ('32', 'Lincolnshire Police', 'lincolnshire', 'E23000020', 'East Midlands', true, 'domain.md 8', 'PUB'),
  ('33', 'Leicestershire Police', 'leicestershire', 'E23000021', 'East Midlands', true, 'domain.md 8', 'PUB'),
  ('34', 'Northamptonshire Police', 'northamptonshire', 'E23000022', 'East Midlands', true, 'domain.md 8', 'PUB'),
  ('35', 'Cambridgeshire Constabulary', 'cambridgeshire', 'E23000023', 'Eastern', true, 'domain.md 8', 'PUB'),
  ('36', 'Norfolk Constabulary', 'norfolk', 'E23000024', 'Eastern', true, 'domain.md 8', 'PUB'),
  ('37', 'Suffolk Constabulary', 'suffolk', 'E23000025', 'Eastern', true, 'domain.md 8', 'PUB'),
  ('40', 'Bedfordshire Police', 'bedfordshire', 'E23000026', 'Eastern', true, 'domain.md 8', 'PUB'),
  ('41', 'Hertfordshire Constabulary', 'hertfordshire', 'E23000027', 'Eastern', true, 'domain.md 8', 'PUB'),
  ('42', 'Essex Police', 'essex', 'E23000028', 'Eastern', true, 'domain.md 8', 'PUB'),
  ('43', 'Thames Valley Police', 'thames-valley', 'E23000029', 'South East', true, 'domain.md 8', 'PUB'),
  ('44', 'Hampshire and Isle of Wight Constabulary', 'hampshire', 'E23000030', 'South East', true, 'domain.md 8', 'PUB'),
  ('45', 'Surrey Police', 'surrey', 'E23000031', 'South East', true, 'domain.md 8', 'PUB'),
  ('46', 'Kent Police', 'kent', 'E23000032', 'South East', true, 'domain.md 8', 'PUB'),
  ('47', 'Sussex Police', 'sussex', 'E23000033', 'South East', true, 'domain.md 8', 'PUB'),
  ('48', 'City of London Police', 'city-of-london', 'E23000034', 'London', true, 'domain.md 8', 'PUB'),
  ('50', 'Devon and Cornwall Police', 'devon-and-cornwall', 'E23000035', 'South West', true, 'domain.md 8', 'PUB'),
  ('52', 'Avon and Somerset Police', 'avon-and-somerset', 'E23000036', 'South West', true, 'domain.md 8', 'PUB'),
  ('53', 'Gloucestershire Constabulary', 'gloucestershire', 'E23000037', 'South West', true, 'domain.md 8', 'PUB'),
  ('54', 'Wiltshire Police', 'wiltshire', 'E23000038', 'South West', true, 'domain.md 8', 'PUB'),
  ('55', 'Dorset Police', 'dorset', 'E23000039', 'South West', true, 'domain.md 8', 'PUB'),
  ('60', 'North Wales Police', 'north-wales', 'W15000001', 'Wales', true, 'domain.md 8', 'PUB'),
  ('61', 'Gwent Police', 'gwent', 'W15000002', 'Wales', true, 'domain.md 8', 'PUB'),
  ('62', 'South Wales Police', 'south-wales', 'W15000003', 'Wales', true, 'domain.md 8', 'PUB'),
  ('63', 'Dyfed-Powys Police', 'dyfed-powys', 'W15000004', 'Wales', true, 'domain.md 8', 'PUB'),
  ('SCO', 'Police Service of Scotland', null, 'S23000009', 'Scotland', false, 'domain.md 8', 'GK'),
  ('NIR', 'Police Service of Northern Ireland', 'northern-ireland', null, 'Northern Ireland', false, 'domain.md 8', 'DES'),
  ('BTP', 'British Transport Police', 'btp', null, 'National', false, 'domain.md 8', 'DES'),
  ('MDP', 'Ministry of Defence Police', null, null, 'National', false, 'domain.md 8', 'DES'),
  ('CNC', 'Civil Nuclear Constabulary', null, null, 'National', false, 'domain.md 8', 'DES'),
  ('NCA', 'National Crime Agency', null, null, 'National', false, 'domain.md 8', 'DES'),
  ('SVC', 'Service police', null, null, 'National', false, 'domain.md 8', 'DES'),
  ('GGY', 'Guernsey Police', null, null, 'Crown Dependencies', false, 'domain.md 8', 'DES'),
  ('JEY', 'States of Jersey Police', null, null, 'Crown Dependencies', false, 'domain.md 8', 'DES'),
  ('IMN', 'Isle of Man Constabulary', null, null, 'Crown Dependencies', false, 'domain.md 8', 'DES');

create table casereview.team (
  team_id text primary key check (team_id ~ '^[a-z]+(-[a-z]+)*$'),
  name    text not null unique
);

insert into casereview.team (team_id, name) values
  ('intake-officers', 'Intake officers'),
  ('screeners', 'Screeners'),
  ('allocators', 'Allocators'),
  ('reviewers', 'Reviewers'),
  ('quality-assurers', 'Quality assurers'),
  ('scope-panel-members', 'Scope panel members'),
  ('panel-members', 'Panel members'),
  ('managers', 'Managers'),
  ('heads-of-review', 'Heads of review'),
  ('victim-liaisons', 'Victim liaisons'),
  ('standards-liaisons', 'Standards liaisons'),
  ('duty-officers', 'Duty officers'),
  ('analysts', 'Analysts'),
  ('auditors', 'Auditors'),
  ('process-owners', 'Process owners'),
  ('administrators', 'Administrators'),
  ('force-liaisons', 'Force liaisons');

create table casereview.staff (
  staff_id               text primary key check (staff_id ~ '^[A-Z0-9_-]+$'),
  login                  text not null unique check (login = lower(login) and login <> ''),
  given_name             text not null,
  family_name            text not null,
  enabled                boolean not null default true,
  password_hash          text check (password_hash like '$2_$%'),  -- BCrypt; null: no login by password
  oidc_subject           text unique,
  former_forces_declared boolean not null default false,
  created_at             timestamptz not null default now()
);

-- The id stands in engine history, votes and the audit: it never comes to mean somebody else.
create function casereview.staff_id_stays() returns trigger language plpgsql as $$
begin
  raise exception 'The id of a staff member is never changed.' using errcode = 'restrict_violation';
end $$;
create trigger staff_id_stays before update of staff_id on casereview.staff
  for each row when (old.staff_id is distinct from new.staff_id)
  execute function casereview.staff_id_stays();

create table casereview.staff_team (
  staff_id text not null references casereview.staff,
  team_id  text not null references casereview.team,
  since    timestamptz not null default now(),
  until    timestamptz check (until >= since),
  primary key (staff_id, team_id, since)
);
create unique index staff_team_now on casereview.staff_team (staff_id, team_id) where until is null;
create index staff_team_members on casereview.staff_team (team_id) where until is null;

-- The forces that a liaison acts for: the tenants of that person.
create table casereview.staff_force (
  staff_id   text not null references casereview.staff,
  force_code text not null references casereview.force,
  since      timestamptz not null default now(),
  until      timestamptz check (until >= since),
  primary key (staff_id, force_code, since)
);
create unique index staff_force_now on casereview.staff_force (staff_id, force_code) where until is null;
create index staff_force_members on casereview.staff_force (force_code) where until is null;

create table casereview.staff_skill (
  staff_id text not null references casereview.staff,
  skill    text not null check (skill ~ '^[A-Z_]+$'),
  since    timestamptz not null default now(),
  until    timestamptz check (until >= since),
  primary key (staff_id, skill, since)
);
create unique index staff_skill_now on casereview.staff_skill (staff_id, skill) where until is null;

-- Forces that the person has worked for: they keep their conflict for good.
create table casereview.staff_former_force (
  staff_id   text not null references casereview.staff,
  force_code text not null references casereview.force,
  from_day   date,
  to_day     date check (from_day is null or to_day >= from_day),
  primary key (staff_id, force_code)
);

call casereview.protect('force', 'select');
call casereview.protect('team', 'select');
call casereview.protect('staff');
call casereview.protect('staff_team');
call casereview.protect('staff_force');
call casereview.protect('staff_skill');
call casereview.protect('staff_former_force');
