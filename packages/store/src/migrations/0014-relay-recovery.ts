/**
 * A relay restored from a backup asks its upstream once for what it had said itself. Kept is the
 * relay's own epoch in which it has done so.
 */
export const relayRecovery = `
alter table relay.uplink add column recovered_epoch text;
grant update (recovered_epoch) on relay.uplink to caravanserai_hub;
`;
