import type { Permission, Role } from "@caravanserai/contract";

/**
 * What each role may do. Whatever does not stand here is denied; nothing else in the hub grants
 * anything. Administrators run the system and open no records (law 4).
 */
const allowed: Readonly<Record<Role, readonly Permission[]>> = {
  registrar: ["household.find"],
  "crossing-officer": ["household.find", "situation.read", "lane.write", "waits.write"],
  "shelter-coordinator": [
    "situation.read",
    "places.read",
    "places.write",
    "household.find",
    "discrepancy.read",
    "discrepancy.resolve",
    "figures.read",
    "reports.read",
    "reports.approve",
  ],
  "protection-officer": [
    "situation.read",
    "duplicate.read",
    "duplicate.decide",
    "record.open",
    // Reports of bribery and queue signals: these officers and the administration, nobody else.
    "misconduct.read",
    "household.find",
    "discrepancy.read",
    "discrepancy.resolve",
    "figures.read",
    "reports.read",
    "reports.approve",
  ],
  analyst: [
    "situation.read",
    "discrepancy.read",
    "figures.read",
    "figures.write",
    "reports.read",
    "reports.write",
    "reports.approve",
  ],
  administrator: [
    "situation.read",
    "places.read",
    "discrepancy.read",
    "figures.read",
    "reports.read",
    "device.read",
    "device.write",
    "staff.read",
    "staff.write",
    "quarantine.read",
    "backup.read",
    "entries.import",
    "lane.write",
    "misconduct.read",
    "waits.write",
  ],
};

export function permissionsOf(role: Role): readonly Permission[] {
  return allowed[role];
}

export function isAllowed(role: Role, permission: Permission): boolean {
  return allowed[role].includes(permission);
}
