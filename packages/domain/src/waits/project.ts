import type { Fact } from "../journal/fact.ts";
import type { ReadRows, RowKey } from "../journal/read-rows.ts";
import type { LineCounted, WaitTold } from "./events.ts";

export function touchesOfToldWait({ entry }: Fact<WaitTold>): readonly RowKey[] {
  return [{ table: "toldWait", key: entry }];
}

export function applyToldWait({ entry, actor, atMs, event }: Fact<WaitTold>, rows: ReadRows): void {
  const { kind: _kind, ...told } = event;
  rows.keep("toldWait", { key: entry, ...told, atMs, toldBy: actor });
}

export function touchesOfLineCount({ entry }: Fact<LineCounted>): readonly RowKey[] {
  return [{ table: "lineCount", key: entry }];
}

export function applyLineCount({ entry, atMs, event }: Fact<LineCounted>, rows: ReadRows): void {
  const { kind: _kind, ...counted } = event;
  rows.keep("lineCount", { key: entry, ...counted, atMs });
}
