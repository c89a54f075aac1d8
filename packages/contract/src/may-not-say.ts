const tabletRoles: ReadonlySet<string> = new Set(["registration", "counting", "shelter", "relay"]);

/**
 * What only the administration, a desk or the vault may say. A stolen tablet could else forge an
 * officer's opinion; its entry is kept in the journal, set aside, and counts for nothing.
 */
const notForTablets =
  /^review\.|^figures\.|^sitrep\.|^discrepancy\.|^crossing\.configured$|^places\.(site|capacity)-|^queue\.misconduct-/;

/**
 * What only this hub's own desks may say, not those of a relay: whose opinions a pair has, and
 * reports, whose numbers would run twice.
 */
const notForRelays = /^review\.duplicate-(decided|reopened)$|^discrepancy\.|^sitrep\./;

/**
 * Whether a device of this role, enrolled here or at a relay (`via`), may not say entries of this
 * kind. Asked whenever an entry is read: when it arrives, when a gap before it has filled, and
 * when an upgrade first understands it.
 */
export function mayNotSay(
  { role, via }: { readonly role: string; readonly via: string | null },
  kind: string,
): boolean {
  if (tabletRoles.has(role)) return notForTablets.test(kind);
  return via !== null && notForRelays.test(kind);
}
