import type { Permission } from "@caravanserai/contract";

/** Rooms of the desk in the order of the navigation, each with the permission that opens it. */
export const rooms = [
  { name: "situation", path: "/situation", permission: "situation.read" },
  { name: "crossings", path: "/crossings", permission: "situation.read" },
  { name: "figures", path: "/figures", permission: "figures.read" },
  { name: "reports", path: "/reports", permission: "reports.read" },
  { name: "places", path: "/places", permission: "places.read" },
  { name: "discrepancies", path: "/discrepancies", permission: "discrepancy.read" },
  { name: "duplicates", path: "/duplicates", permission: "duplicate.read" },
  { name: "devices", path: "/devices", permission: "device.read" },
  { name: "staff", path: "/staff", permission: "staff.read" },
  { name: "quarantine", path: "/set-aside", permission: "quarantine.read" },
  { name: "backups", path: "/backups", permission: "backup.read" },
] as const satisfies readonly {
  readonly name: string;
  readonly path: string;
  readonly permission: Permission;
}[];

export type Room = (typeof rooms)[number];

/** The rooms a session may enter. */
export function openRooms(permissions: readonly Permission[]): readonly Room[] {
  return rooms.filter(({ permission }) => permissions.includes(permission));
}
