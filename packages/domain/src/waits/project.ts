import type { Fact } from "../journal/fact.ts";
import type { ReadRows, RowKey } from "../journal/read-rows.ts";
import type { WaitTold } from "./events.ts";

export function touchesOfToldWait({ entry }: Fact<WaitTold>): readonly RowKey[] {
  return [{ table: "toldWait", key: entry }];
}

export function applyToldWait({ entry, actor, atMs, event }: Fact<WaitTold>, rows: ReadRows): void {
  const { kind: _kind, ...told } = event;
  rows.keep("toldWait", { key: entry, ...told, atMs, toldBy: actor });
}
