-- Four eyes are compared by the ids of people, and an id was whatever the writer gave. What decides a case is written in the own name, by the
-- person of the transaction, or by the system that carries out what a person's form has said.
create function casereview.in_ones_own_name() returns trigger language plpgsql as $$
declare me text := coalesce(current_setting('app.actor', true), '');
declare before jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) else '{}' end;
declare col text;
begin
  foreach col in array tg_argv loop
    if to_jsonb(new) ->> col is not null and to_jsonb(new) ->> col is distinct from before ->> col
        and me not like 'system:%' and to_jsonb(new) ->> col <> me then
      raise exception 'Nobody decides in the name of somebody else.' using errcode = 'check_violation';
    end if;
  end loop;
  return new;
end $$;
do $$
declare it record;
begin
  for it in select * from (values
      ('screening', '''first_screener'''), ('second_sheet', '''person'''), ('scope_exclusion', '''second_person'''),
      ('scope_panel_decision', '''first_member'', ''second_member'''), ('scope_appeal_decision', '''decided_by'''), ('review', '''checked_by'''),
      ('panel_vote', '''voter_id'''), ('outcome', '''decided_by'''), ('closure', '''prepared_by'', ''approved_by'', ''returned_by'''),
      ('adoption', '''prepared_by'', ''decided_by'''), ('supervision_review', '''held_by'''),
      ('reinvestigation_ending', '''proposed_by'', ''approved_by'', ''returned_by''')) as w (tab, cols) loop
    execute format('create trigger in_ones_own_name before insert or update on casereview.%I
      for each row execute function casereview.in_ones_own_name(%s)', it.tab, it.cols);
  end loop;
end $$;
