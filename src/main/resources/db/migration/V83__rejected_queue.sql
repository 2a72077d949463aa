-- Work on rejected referrals: since when the force has had one to correct, and all that was done about it.
alter table casereview.rejected_referral
  add column opened_at timestamptz,
  add column due_at timestamptz;

-- Each step of the ladder, each word about a withdrawal, each look at an allegation of rape: never overwritten.
create table casereview.rejected_act (
  id uuid primary key,
  rejected_id uuid not null references casereview.rejected_referral,
  what text not null check (what in ('REJECTED_FORCE_REMINDED', 'REJECTED_FORCE_LEAD_TOLD',
    'REJECTED_CHIEF_OFFICER_TOLD', 'WITHDRAWAL_ASKED', 'WITHDRAWAL_CONFIRMED', 'WITHDRAWAL_REFUSED',
    'REJECTED_RAPE_LOOKED_AT')),
  code text,
  reason bytea,                     -- sealed
  at timestamptz not null,
  actor text not null
);
create index on casereview.rejected_act (rejected_id, at);
call casereview.protect_append_only('rejected_act');

-- What has ended never opens again: sent once more and rejected once more, it is a new item.
create function casereview.keep_rejected_ended() returns trigger language plpgsql as $$
begin
  if old.state in ('ACCEPTED', 'WITHDRAWN') and (new.state, new.case_id, new.ended_at)
      is distinct from (old.state, old.case_id, old.ended_at) then
    raise exception 'The rejected referral % has ended.', old.number;
  end if;
  return new;
end $$;
create trigger keep_rejected_ended before update on casereview.rejected_referral
  for each row execute function casereview.keep_rejected_ended();

-- The item that each rejected row of a package belongs to.
alter table casereview.referral_item
  add column rejected_id uuid references casereview.rejected_referral,
  add check (rejected_id is null or result = 'REJECTED');
create index on casereview.referral_item (rejected_id) where rejected_id is not null;

-- What teams are told of where there is no case: whose it is, and the number of its subject.
alter table casereview.attention
  add column force_code text,
  add column subject text check (subject ~ '^[A-Z]{2}-[0-9]{4}-[0-9]{6}$');
