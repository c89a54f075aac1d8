/**
 * A decision on a duplicate becomes one officer's opinion, and "same" becomes a link that can be
 * cut. Standing rows are made anew from the journal, so that they equal today's fold of it
 * (domain, review/project.ts and review/opinions.ts).
 */
export const opinions = `
alter table read.duplicate_proposal
  add column needs_second_opinion boolean not null default false,
  add column opinions jsonb not null default '[]',
  add column reopenings jsonb not null default '[]',
  add column state text not null default 'open';
-- Each fold writes every column; a default would only hide one that it forgot.
alter table read.duplicate_proposal
  alter column needs_second_opinion drop default,
  alter column opinions drop default,
  alter column reopenings drop default,
  alter column state drop default;
drop index read.duplicate_open;
alter table read.duplicate_proposal drop column reason, drop column decided_by;
create index duplicate_unsettled on read.duplicate_proposal (band, proposed_at_ms)
  where state <> 'settled';

create table read.person_link (
  key text collate "C" primary key,
  person_a text not null,
  person_b text not null,
  state text not null,
  since_ms bigint not null,
  by text
) with (fillfactor = 85);
grant select, insert, update on read.person_link to caravanserai_hub, caravanserai_vault;

update read.duplicate_proposal set decision = null, decided_at_ms = null,
  needs_second_opinion =
    band = 'probable' and evidence ?| array['document-different', 'iin-different'];

do $fold$
declare
  said record;
  row read.duplicate_proposal;
  sames integer;
  differents integer;
  latest text;
begin
  for said in
    with proposed as (
        select body::jsonb -> 'open' ->> 'proposal' as proposal, min(position) as position
          from journal.entry
          where kind = 'review.duplicate-proposed' and standing = 'accepted' group by 1),
      decided as (
        select position, actor::text as officer, at_ms, body::jsonb -> 'open' as open
          from journal.entry
          where kind = 'review.duplicate-decided' and standing = 'accepted')
    select d.position, d.officer, d.at_ms, d.open ->> 'proposal' as proposal,
        d.open ->> 'decision' as decision, d.open ->> 'reason' as reason
      from decided d join proposed p on p.proposal = d.open ->> 'proposal'
        and p.position < d.position
      order by d.position
  loop
    update read.duplicate_proposal p
      set opinions = (
          select coalesce(jsonb_agg(
              case when o.opinion ->> 'by' is not distinct from said.officer
                then o.opinion || '{"isStanding": false}' else o.opinion end order by o.nth), '[]')
            from jsonb_array_elements(p.opinions) with ordinality as o (opinion, nth))
        || jsonb_build_array(jsonb_build_object('by', said.officer, 'decision', said.decision,
          'reason', said.reason, 'atMs', said.at_ms, 'isStanding', true))
      where p.key = said.proposal returning p.* into row;
    continue when not found;
    select count(*) filter (where o.opinion ->> 'decision' = 'same'),
        count(*) filter (where o.opinion ->> 'decision' = 'different'),
        (array_agg(o.opinion ->> 'decision' order by o.nth desc)
          filter (where o.opinion ->> 'decision' <> 'not-sure'))[1]
      into sames, differents, latest
      from jsonb_array_elements(row.opinions) with ordinality as o (opinion, nth)
      where (o.opinion ->> 'isStanding')::boolean;
    row.decision := case
      when not row.needs_second_opinion then latest
      when sames >= 2 and sames > differents then 'same'
      when differents >= 2 and differents > sames then 'different'
    end;
    row.state := case
      when row.decision is not null then 'settled'
      when sames > 0 and differents > 0 then 'disputed'
      else 'awaiting-second'
    end;
    update read.duplicate_proposal p
      set decision = row.decision, state = row.state,
        decided_at_ms = case when row.decision is null then null else said.at_ms end
      where p.key = row.key;
    if row.decision = 'same' then
      insert into read.person_link
        values (row.key, row.person_a, row.person_b, 'linked', said.at_ms, said.officer)
        on conflict (key) do update
          set state = excluded.state, since_ms = excluded.since_ms, by = excluded.by
          where person_link.state = 'cut';
    else
      update read.person_link l set state = 'cut', since_ms = said.at_ms, by = said.officer
        where l.key = row.key and l.state = 'linked';
    end if;
  end loop;
end
$fold$;
`;
