-- Who works on a case at one of its stages opens its file while there is work for them in it, and what they had in hand before; a file that
-- is none of their work opens in an emergency only, for an hour and on record. Those who take in, screen, lead or look into everything
-- open every file, since any of them may be asked about any case.
select set_config('app.actor', 'system:release', true);
update casereview.role_sight set opens = 'WITH_REASON', text = reads from (values
  ('allocators', 'Reads the cases that wait to be given to a reviewer'),
  ('quality-assurers', 'Reads the cases whose review they check, checked, or could check now'),
  ('scope-panel-members', 'Reads the cases whose scope they decide, decided, or could decide now'),
  ('panel-members', 'Reads the cases on which they sit, sat, or could sit now'),
  ('victim-liaisons', 'Reads the cases whose victims they tell, told, or could tell now'),
  ('duty-officers', 'Reads the cases of urgent risks that they answer, answered, or could answer now')) as narrower (team, reads)
where team_id = team;
