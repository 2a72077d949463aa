-- Nothing about legal advice ends without a door. Consent that one person alone wrote down as needed, before a second was asked, is waited
-- for as any other; and a head of review asks again for a suspect whom an acquittal still bars (domain.md 2.2).
create or replace function casereview.advice_owed(of_advice uuid) returns text language sql stable as $$
  select case
    when exists (select from casereview.legal_advice_given g where g.advice_id = of_advice and not g.alone
      and not exists (select from casereview.legal_advice_confirmation k where k.given_id = g.id)) then 'CONFIRMATION'
    else coalesce((select case when s.answer <> 'CONSENT_NEEDED' then 'NOTHING'
        -- What was asked anew since has taken its place.
        when s.alone and exists (select from casereview.legal_advice a join casereview.legal_advice n on n.case_id = a.case_id
          and n.suspect = a.suspect and n.number > a.number where a.id = of_advice) then 'NOTHING'
        else 'CONSENT' end
      from casereview.legal_advice_standing s where s.advice_id = of_advice order by s.since desc, s.id desc limit 1), 'ADVICE') end
$$;

alter table casereview.legal_advice
  drop constraint legal_advice_outcome_id_suspect_key,
  add column asked_by text check (asked_by not like 'system:%'),  -- who asked again; nobody where the outcome asked
  add column why bytea,                                           -- sealed
  add constraint asked_again_by_somebody_who_says_why check ((asked_by is null) = (why is null));
create unique index one_advice_with_an_outcome on casereview.legal_advice (outcome_id, suspect) where asked_by is null;

create function casereview.advice_is_asked_for_in_turn() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('legal advice on ' || new.suspect || ' of ' || new.case_id, 0));
  if exists (select from casereview.legal_advice a where a.case_id = new.case_id and a.suspect = new.suspect
      and casereview.advice_owed(a.id) <> 'NOTHING') then
    raise exception 'Legal advice on a suspect is asked for again once the advice before it was answered.' using errcode = 'check_violation';
  end if;
  if new.asked_by is not null and (new.asked_by is distinct from current_setting('app.actor', true)
      or not casereview.is_in(new.asked_by, 'heads-of-review') or casereview.has_had_a_hand_in(new.asked_by, new.case_id)
      or not casereview.is_barred(new.case_id, new.suspect)) then
    raise exception 'A head of review without a part in the case asks again, for a suspect whom an acquittal bars.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger advice_is_asked_for_in_turn before insert on casereview.legal_advice
  for each row execute function casereview.advice_is_asked_for_in_turn();
