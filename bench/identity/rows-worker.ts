import { parentPort } from "node:worker_threads";
import { benchIndexKey, registerRows } from "./register-rows.ts";

/** Which people to make next. */
export interface RowsWanted {
  readonly first: number;
  readonly count: number;
}

// Bundled as a program of its own: one on each core makes rows while Postgres takes them in.
const port = parentPort;
if (port === null) throw new Error("this program is started as a worker");
const indexKey = await benchIndexKey();
port.on("message", (wanted: RowsWanted) => {
  void registerRows(indexKey, wanted).then((rows) => {
    port.postMessage(
      rows,
      Object.values(rows).map(({ buffer }) => buffer),
    );
  });
});
