-- An acquittal that comes up for the only suspects whom a case was reopened or adopted for: one person asks that the case is halted, another
-- confirms it, and the panel decides again. Nothing else takes a case out of its reinvestigation this way.
create function casereview.rests_on_the_acquitted(of_outcome uuid) returns boolean language sql stable as $$
  select o.outcome in ('REOPEN', 'ADOPT') and case
      when exists (select from casereview.suspect_outcome s where s.outcome_id = o.id) then coalesce((
        select bool_and(s.suspect is not null and casereview.is_barred(o.case_id, s.suspect))
        from casereview.suspect_outcome s left join casereview.suspect p on p.case_id = o.case_id and p.pseudonym = s.suspect
        where s.outcome_id = o.id and s.outcome = o.outcome and not exists (select from casereview.suspect_outcome n where n.supersedes = s.id)
          -- As in V128: the dead carry it only where none lives.
          and (p.life_status is distinct from 'DECEASED' or not exists (select from casereview.suspect l where l.case_id = o.case_id
            and l.life_status is distinct from 'DECEASED'))), false)
      else not casereview.can_be_investigated(o.case_id) end
  from casereview.outcome o where o.id = of_outcome
$$;

create sequence casereview.reinvestigation_halt_number_seq;
grant usage on sequence casereview.reinvestigation_halt_number_seq to casereview_app;

create table casereview.reinvestigation_halt (
  id uuid primary key,
  number text not null unique check (number ~ '^RH-[0-9]{4}-[0-9]{6}$'),
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  outcome_id uuid not null references casereview.outcome,
  reasons bytea not null,            -- sealed
  asked_by text not null check (asked_by not like 'system:%'),
  asked_at timestamptz not null
);
create index on casereview.reinvestigation_halt (case_id);
create index on casereview.reinvestigation_halt (outcome_id);

create table casereview.reinvestigation_halt_answer (
  halt_id uuid primary key references casereview.reinvestigation_halt,
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  agrees boolean not null,
  note bytea,                        -- sealed
  answered_by text not null check (answered_by not like 'system:%'),
  answered_at timestamptz not null,
  constraint declined_halt_has_a_note check (agrees or note is not null)
);
create index on casereview.reinvestigation_halt_answer (case_id);

-- What came of a halt that was confirmed: the case was taken to the panel, or there was nothing to halt any more.
create table casereview.reinvestigation_halt_end (
  halt_id uuid primary key references casereview.reinvestigation_halt,
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  carried_out boolean not null,
  ended_at timestamptz not null
);
create index on casereview.reinvestigation_halt_end (case_id);

call casereview.protect_append_only('reinvestigation_halt');
call casereview.protect_append_only('reinvestigation_halt_end');
call casereview.need_to_know('reinvestigation_halt_end');
call casereview.not_for_forces('reinvestigation_halt_end');
call casereview.protect_append_only('reinvestigation_halt_answer');
call casereview.need_to_know('reinvestigation_halt');
call casereview.need_to_know('reinvestigation_halt_answer');
call casereview.not_for_forces('reinvestigation_halt');
call casereview.not_for_forces('reinvestigation_halt_answer');

-- Whether a case may be halted on this outcome: the acquitted alone carry it, nobody is charged yet and no ending is approved.
create function casereview.may_be_halted(of_outcome uuid) returns boolean language sql stable as $$
  select casereview.rests_on_the_acquitted(o.id) and o.panel_id = casereview.newest_panel(c.id)
    and c.state in ('OUTCOME_REOPEN', 'OUTCOME_ADOPT', 'REINVESTIGATION', 'CPS_EARLY_ADVICE', 'CPS_CHARGING')
    and not exists (select from casereview.reinvestigation r join casereview.charge_record g on g.reinvestigation_id = r.id where r.outcome_id = o.id)
    and not exists (select from casereview.reinvestigation r join casereview.reinvestigation_ending e on e.reinvestigation_id = r.id
      where r.outcome_id = o.id and e.approved_by is not null)
  from casereview.outcome o join casereview.review_case c on c.id = o.case_id where o.id = of_outcome
$$;

create function casereview.a_halt_is_asked_for_once() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('halt of ' || new.case_id, 0));
  if not coalesce(casereview.may_be_halted(new.outcome_id), false)
      or not exists (select from casereview.outcome o where o.id = new.outcome_id and o.case_id = new.case_id) then
    raise exception 'A case is halted whose outcome the acquitted alone carry, before anybody is charged.' using errcode = 'check_violation';
  end if;
  if exists (select from casereview.reinvestigation_halt h left join casereview.reinvestigation_halt_answer k on k.halt_id = h.id
      where h.case_id = new.case_id and (k.halt_id is null or (k.agrees and not exists (select from casereview.reinvestigation_halt_end n where n.halt_id = h.id)))) then
    raise exception 'This case is being halted already.' using errcode = 'check_violation';
  end if;
  if new.asked_by is distinct from current_setting('app.actor', true) or casereview.has_had_a_hand_in(new.asked_by, new.case_id)
      or not casereview.is_in(new.asked_by, 'managers', 'heads-of-review') then
    raise exception 'A manager or a head of review without a part in the case asks that it is halted.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_halt_is_asked_for_once before insert on casereview.reinvestigation_halt
  for each row execute function casereview.a_halt_is_asked_for_once();

create function casereview.another_head_confirms_a_halt() returns trigger language plpgsql as $$
declare asked casereview.reinvestigation_halt;
begin
  perform pg_advisory_xact_lock(hashtextextended('halt of ' || new.case_id, 0));
  select * into asked from casereview.reinvestigation_halt h where h.id = new.halt_id;
  if asked.case_id is distinct from new.case_id or new.answered_by is distinct from current_setting('app.actor', true)
      or new.answered_by = asked.asked_by or casereview.has_had_a_hand_in(new.answered_by, new.case_id)
      or not casereview.is_in(new.answered_by, 'heads-of-review') then
    raise exception 'A head of review who did not ask for it confirms that a case is halted.' using errcode = 'check_violation';
  end if;
  if new.agrees and not coalesce(casereview.may_be_halted(asked.outcome_id), false) then
    raise exception 'A case is halted whose outcome the acquitted alone carry, before anybody is charged.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger another_head_confirms_a_halt before insert on casereview.reinvestigation_halt_answer
  for each row execute function casereview.another_head_confirms_a_halt();

create function casereview.is_halted(of_outcome uuid) returns boolean language sql stable as $$
  select exists (select from casereview.reinvestigation_halt h join casereview.reinvestigation_halt_answer k on k.halt_id = h.id
    where h.outcome_id = of_outcome and k.agrees)
$$;

-- As V51 has it, and the way back to the panel that two people took.
create or replace function casereview.state_follows_the_reinvestigation() returns trigger language plpgsql as $$
declare holds casereview.outcome;
declare of_outcome uuid;
begin
  holds := casereview.outcome_that_holds(new.id);
  select r.id into of_outcome from casereview.reinvestigation r where r.outcome_id = holds.id;
  if new.state in ('REINVESTIGATION', 'CPS_EARLY_ADVICE', 'CPS_CHARGING', 'CHARGED', 'CLOSED_REINVESTIGATED_NFA') and of_outcome is null then
    raise exception 'A case is reinvestigated on an accepted action plan or an adoption.' using errcode = 'check_violation';
  end if;
  if new.state = 'CHARGED' and not exists (select from casereview.charge_record c where c.reinvestigation_id = of_outcome) then
    raise exception 'A case is charged on a charge that is on record.' using errcode = 'check_violation';
  end if;
  if new.state = 'CLOSED_REINVESTIGATED_NFA' and not exists (select from casereview.reinvestigation_ending e
      where e.reinvestigation_id = of_outcome and e.approved_by is not null) then
    raise exception 'A reinvestigation ends without a charge when another person approved it.' using errcode = 'check_violation';
  end if;
  if old.state = 'OUTCOME_ADOPT' and new.state = 'PANEL' and not casereview.is_halted(holds.id)
      and not exists (select from casereview.adoption a where a.outcome_id = holds.id and a.decision = 'DECLINED') then
    raise exception 'A case goes back to the panel when its adoption was declined.' using errcode = 'check_violation';
  end if;
  if old.state in ('OUTCOME_REOPEN', 'REINVESTIGATION', 'CPS_EARLY_ADVICE', 'CPS_CHARGING') and new.state = 'PANEL'
      and not (casereview.is_halted(holds.id) and coalesce(casereview.may_be_halted(holds.id), false)) then
    raise exception 'A reinvestigation goes back to the panel when two people halt it.' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- A charge and a halt count each other: what is on record first holds, and nobody is charged on a case that is before the panel.
create function casereview.a_charge_comes_before_a_halt() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('halt of ' || new.case_id, 0));
  if not exists (select from casereview.review_case c where c.id = new.case_id
      and c.state in ('REINVESTIGATION', 'CPS_EARLY_ADVICE', 'CPS_CHARGING')) then
    raise exception 'A charge is recorded while a case is being reinvestigated.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_charge_comes_before_a_halt before insert on casereview.charge_record
  for each row execute function casereview.a_charge_comes_before_a_halt();
