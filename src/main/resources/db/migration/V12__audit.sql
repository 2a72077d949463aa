-- The audit: every act and look, in one order, each entry sealed to the one before it.
create table audit.entry (
  seq       bigint primary key check (seq > 0),  -- given by the writer, without gaps
  id        uuid not null unique,
  at        timestamptz not null,
  actor     text not null check (actor <> ''),
  operation text not null
    check (operation in ('COLLECT', 'ALTER', 'CONSULT', 'DISCLOSE', 'COMBINE', 'ERASE')),
  what      text not null,
  case_id   uuid,
  subject   uuid,
  detail    text not null,  -- JSON with sorted keys, byte for byte as it was hashed
  prev_hash bytea not null unique check (octet_length(prev_hash) = 32),  -- no fork
  hash      bytea not null unique check (octet_length(hash) = 32)
);
create index entry_case on audit.entry (case_id, seq) where case_id is not null;
create index entry_actor on audit.entry (actor, seq);

-- For everybody, the owner too. Who can drop the trigger is found out by the verifier.
create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The audit is never changed.' using errcode = 'restrict_violation';
end $$;
create trigger entry_is_kept before update or delete or truncate on audit.entry
  for each statement execute function audit.refuse_change();

alter table audit.entry enable row level security;
alter table audit.entry force row level security;
-- Nobody writes in another's name: the entry carries the actor of its transaction.
create policy actor_reads on audit.entry for select using (casereview.has_actor());
create policy actor_writes on audit.entry for insert
  with check (actor = nullif(current_setting('app.actor', true), ''));
grant select, insert on audit.entry to casereview_app;
