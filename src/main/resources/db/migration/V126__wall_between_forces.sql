-- Who speaks for a force sees of its cases what the force sent, is asked and is told: never what the review found, noted or voted on, and
-- nothing of another force. That stood in the services; now it stands below them as well.

-- Records that are known by a record of a record of their case.
create function casereview.hidden_records_below(tab text, col text, parent text) returns setof uuid language plpgsql stable security definer
  set search_path = pg_catalog rows 100 as $$
begin
  if coalesce(current_setting('app.hidden_forces', true), '') || coalesce(current_setting('app.hidden_cases', true), '') <> '' then
    return query execute format('select id from casereview.%I where %I in (select casereview.hidden_records(%L))', tab, col, parent);
  end if;
end $$;
create function casereview.records_of_own_forces_below(tab text, col text, parent text) returns setof uuid language plpgsql stable security definer
  set search_path = pg_catalog rows 500 as $$
begin
  return query execute format('select id from casereview.%I where %I in (select casereview.records_of_own_forces(%L))', tab, col, parent);
end $$;
create procedure casereview.need_to_know_below(tab text, col text, via text, via_col text, parent text) language plpgsql as $$
begin
  execute format('create policy need_to_know_%2$s on casereview.%1$I as restrictive for select to casereview_app using (
    ((select casereview.sees_every_force()) or %2$I in (select casereview.records_of_own_forces_below(%3$L, %4$L, %5$L)))
    and %2$I not in (select casereview.hidden_records_below(%3$L, %4$L, %5$L)))', tab, col, via, via_col, parent);
end $$;

call casereview.need_to_know('clock_extension', 'clock_id', 'clock');
call casereview.need_to_know('clock_move', 'clock_id', 'clock');
call casereview.need_to_know('clock_pause', 'clock_id', 'clock');
call casereview.need_to_know('rung', 'clock_id', 'clock');
call casereview.need_to_know('rung_move', 'clock_id', 'clock');
call casereview.need_to_know('breach_account', 'breach_id', 'sla_breach');
call casereview.need_to_know('breach_asking', 'breach_id', 'sla_breach');
call casereview.need_to_know('plan_result', 'plan_id', 'action_plan');
call casereview.need_to_know_below('notice_attempt', 'decision_id', 'notice_decision', 'notice_id', 'victim_notice');
call casereview.need_to_know_below('review_comment_step', 'comment_id', 'review_comment', 'review_id', 'review');

-- What a force handed in, with what became of it, before it is a case and beside it.
create function casereview.own_forces() returns text[] language plpgsql stable parallel safe as $$
begin
  if current_setting('app.settled', true) = current_setting('app.actor', true) and current_setting('app.sees', true) = 'OWN_FORCE' then
    return string_to_array(current_setting('app.own_forces', true), ',');
  end if;
  return '{}';
end $$;
create function casereview.packages_of_own_forces() returns setof uuid language plpgsql stable security definer
  set search_path = pg_catalog rows 500 as $$
begin
  return query select p.id from casereview.referral_package p
    where p.sender_forces && casereview.own_forces()
      or p.corrects in (select r.id from casereview.rejected_referral r where r.queue_force = any(casereview.own_forces()));
end $$;
do $$
declare it record;
begin
  for it in select * from (values ('referral_package', 'id'), ('referral_package_part', 'package_id'), ('referral_problem', 'package_id'), ('referral_retry', 'package_id')) as w (tab, col) loop
    execute format('create policy own_force on casereview.%I as restrictive for select to casereview_app
      using ((select casereview.sees_every_force()) or %I in (select casereview.packages_of_own_forces()))', it.tab, it.col);
  end loop;
  for it in select * from (values ('rejected_referral', 'queue_force'), ('as_recorded', 'force_code'), ('column_mapping', 'force_code')) as w (tab, col) loop
    execute format('create policy own_force on casereview.%I as restrictive for select to casereview_app
      using ((select casereview.sees_every_force()) or %I = any((select casereview.own_forces())::text[]))', it.tab, it.col);
  end loop;
end $$;
create policy own_force on casereview.referral_item as restrictive for select to casereview_app
  using ((select casereview.sees_every_force()) or package_id in (select casereview.packages_of_own_forces())
    or case_id in (select casereview.cases_of_own_forces()));

-- What the review finds, notes and votes on is not for those who speak for a force.
create procedure casereview.not_for_forces(tab text) language plpgsql as $$
begin
  execute format('create policy not_for_forces on casereview.%I as restrictive for select to casereview_app
    using ((select casereview.sees_every_force()))', tab);
end $$;
do $$
declare tab text;
begin
  foreach tab in array array['review', 'review_answer', 'review_failing', 'review_question', 'review_comment', 'review_comment_step', 'review_opened',
      'review_place', 'check_draw', 'recommendation', 'panel_round', 'panel_vote', 'panel_deferral', 'suspect_proposal', 'panel_conflict',
      'panel_substitute', 'panel_sitting_case', 'legal_advice', 'legal_advice_given', 'legal_advice_confirmation',
      'second_answer', 'second_sheet', 'scope_panel_decision', 'scope_panel_beside', 'possible_link', 'link_verdict',
      'match_key', 'match_keyed', 'case_grant', 'case_grant_ending', 'case_grant_end', 'emergency_access', 'emergency_review', 'victim_notice',
      'notice_decision', 'notice_attempt', 'decision_correction'] loop
    call casereview.not_for_forces(tab);
  end loop;
end $$;

-- A force's report on a plan ends lines of the ledger, in the round that the review has come to: that number, and nothing else of it.
create function casereview.round_of_review(of_case uuid) returns int language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return (select max(r.round) from casereview.review r where r.case_id = of_case);
end $$;
