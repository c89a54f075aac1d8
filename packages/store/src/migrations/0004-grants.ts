/**
 * Two roles that know different things: the hub never reads key wraps or the vault, the vault never
 * reads sessions or staff. Neither can change or remove a journal row.
 */
export const grants = `
revoke all on schema public from public;

grant usage on schema journal, read to caravanserai_hub, caravanserai_vault;
grant select, insert on journal.entry to caravanserai_hub, caravanserai_vault;
grant select, insert, delete on journal.held_entry to caravanserai_hub, caravanserai_vault;
grant select, insert on journal.quarantine to caravanserai_hub;
grant insert on journal.quarantine to caravanserai_vault;
-- A device's key, role and block of references never change; only the hub can revoke it.
grant select, insert on journal.device to caravanserai_hub, caravanserai_vault;
grant update (mark, last_heard_at_ms, waiting_entries, oldest_waiting_at_ms, clock_offset_ms,
  is_clock_wrong) on journal.device to caravanserai_hub, caravanserai_vault;
grant update (revoked_at_ms) on journal.device to caravanserai_hub;
grant usage on sequence journal.reference_block to caravanserai_hub, caravanserai_vault;
grant select on journal.head to caravanserai_hub, caravanserai_vault;
grant update (position, as_of_ms) on journal.head to caravanserai_hub, caravanserai_vault;
grant select, insert, update on all tables in schema read to caravanserai_hub, caravanserai_vault;

grant usage on schema keystore to caravanserai_hub, caravanserai_vault;
grant insert on keystore.wrap to caravanserai_hub;
grant select, insert, delete on keystore.wrap to caravanserai_vault;

grant usage on schema access to caravanserai_hub;
grant select, insert, update, delete
  on access.staff, access.session, access.one_time_link, access.enrolment_code to caravanserai_hub;
grant select, insert on access.audit to caravanserai_hub;

grant usage, create on schema vault to caravanserai_vault;
`;
