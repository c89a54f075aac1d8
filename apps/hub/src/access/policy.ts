import type { Permission, Role } from "@caravanserai/contract";

/**
 * What each role may do. Whatever does not stand here is denied; nothing else in the hub grants
 * anything. Administrators run the system and open no records (law 4).
 */
const allowed: Readonly<Record<Role, readonly Permission[]>> = {
  registrar: ["household.find"],
  "crossing-officer": ["household.find"],
  "shelter-coordinator": [
    "situation.read",
    "places.read",
    "places.write",
    "household.find",
    "discrepancy.read",
    "discrepancy.resolve",
    "figures.read",
  ],
  "protection-officer": [
    "situation.read",
    "duplicate.read",
    "duplicate.decide",
    "record.open",
    "household.find",
    "discrepancy.read",
    "discrepancy.resolve",
    "figures.read",
  ],
  analyst: ["situation.read", "discrepancy.read", "figures.read", "figures.write"],
  administrator: [
    "situation.read",
    "places.read",
    "discrepancy.read",
    "figures.read",
    "device.read",
    "device.write",
    "staff.read",
    "staff.write",
    "quarantine.read",
  ],
};

export function permissionsOf(role: Role): readonly Permission[] {
  return allowed[role];
}

export function isAllowed(role: Role, permission: Permission): boolean {
  return allowed[role].includes(permission);
}
