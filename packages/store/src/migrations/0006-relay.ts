/**
 * A relay is a hub with an upstream. Upstream: which relay introduced a device and carried an
 * entry. At the relay: how far the upstream has named each device's entries, and how far this
 * journal follows the upstream's.
 */
export const relay = `
alter table journal.device
  -- The relay that introduced the device, or the nil UUID for the upstream. Null: enrolled here.
  add column via uuid,
  -- Of a relay: number of its range of reference blocks.
  add column relay_range integer unique;
grant update (via, relay_range) on journal.device to caravanserai_hub;

-- The peer that brought the entry: a relay, or the nil UUID for the upstream. Null: its device.
alter table journal.entry add column via uuid;

-- The upper half of all blocks belongs to relays: 4,096 ranges of 4,096 blocks.
create sequence journal.relay_range as integer minvalue 0 maxvalue 4095 start 0;
grant usage on sequence journal.relay_range to caravanserai_hub;

create schema relay;
grant usage on schema relay to caravanserai_hub;

create table relay.uplink (
  is_only boolean primary key default true check (is_only),
  upstream text not null,
  -- This relay as the upstream knows it.
  device uuid not null,
  -- Position in the upstream's journal up to which its entries are here.
  followed_to bigint not null default 0,
  server_epoch text,
  vault_key_name text,
  vault_public_key text,
  last_heard_at_ms bigint,
  failures integer not null default 0,
  problem_code text,
  needs_person boolean not null default false
);
grant select on relay.uplink to caravanserai_hub, caravanserai_vault;
grant update (followed_to, server_epoch, vault_key_name, vault_public_key, last_heard_at_ms,
  failures, problem_code, needs_person) on relay.uplink to caravanserai_hub;
grant usage on schema relay to caravanserai_vault;

create table relay.forwarding (
  device uuid primary key references journal.device,
  -- The upstream's answers have named every entry of the device up to here.
  named_to bigint not null default 0,
  -- Highest gap-free number upstream, as last heard.
  hub_mark bigint not null default 0,
  server_epoch text,
  batch_entries_max integer
) with (fillfactor = 70);
grant select, insert, update on relay.forwarding to caravanserai_hub;

-- Wraps travel on with their entries. The hub's role reads none; a relay's may fetch the wraps of
-- entries it forwards, by this function, which answers nothing on a hub without an upstream.
create function keystore.wraps_to_forward(wanted uuid[])
  returns table (key_id uuid, wrap text)
  language sql stable security definer set search_path = pg_catalog as $wraps$
    select w.key_id, w.wrap from keystore.wrap w
      where w.key_id = any(wanted) and exists (select from relay.uplink)
$wraps$;
revoke all on function keystore.wraps_to_forward(uuid[]) from public;
grant execute on function keystore.wraps_to_forward(uuid[]) to caravanserai_hub;
`;
