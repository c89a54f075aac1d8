import { enrolAnswerSchema } from "@caravanserai/contract";
import { AlreadyHub, becomeRelay, openDatabase, readUplink } from "@caravanserai/store";
import { exitCodes, Refusal } from "../start/exit-codes.ts";
import { systemClock } from "../start/ports.ts";
import { makeRelayFile, readRelayFile, writeRelayFile, type RelayFile } from "./relay-file.ts";
import { readReply, UpstreamClient } from "./upstream-client.ts";
import { createUpstreamTransport, type UpstreamTransport } from "./upstream-transport.ts";

/** What the command line says of the upstream. A relay remembers it: later starts need neither. */
export interface RelayOptions {
  readonly upstream: string | undefined;
  readonly code: string | undefined;
}

/**
 * Before the first program of a relay runs: enrols it at its upstream, and gives its database the
 * blocks of references that are its alone. Later it changes only what the command line changes.
 */
export async function prepareRelay(
  place: { readonly hubFolder: string; readonly ownerUrl: string },
  options: RelayOptions,
): Promise<void> {
  const known = await readRelayFile(place.hubFolder);
  if (known === undefined && options.upstream === undefined) return;
  const upstream = options.upstream === undefined ? undefined : checkedAddress(options.upstream);
  const database = openDatabase(place.ownerUrl, { connectionsMax: 1 });
  try {
    const state = await readUplink(database);
    const isSettled = known !== undefined && known.device !== null && state !== undefined;
    if (isSettled && options.code === undefined) {
      if (upstream === undefined || upstream === known.upstream) return;
      await writeRelayFile(place.hubFolder, { ...known, upstream });
      // The blocks were given once and stay.
      const { device } = state;
      return await becomeRelay(database, { upstream, device, referenceBlocks: noBlocks });
    }
    const standing = known ?? (await makeRelayFile(place.hubFolder, upstream ?? ""));
    const relay = { ...standing, upstream: upstream ?? standing.upstream };
    const transport = createUpstreamTransport(relay.upstream);
    try {
      const enrolled = await enrol(relay, { code: options.code, transport });
      await writeRelayFile(place.hubFolder, enrolled.file);
      await becomeRelay(database, { upstream: relay.upstream, ...enrolled });
    } finally {
      transport.close();
    }
  } catch (cause) {
    throw cause instanceof AlreadyHub ? alreadyHub(cause) : cause;
  } finally {
    await database.close();
  }
}

const noBlocks = { first: 0, last: 0 };

function checkedAddress(text: string): string {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (address?.protocol === "https:" || address?.protocol === "http:") return address.origin;
  throw new Refusal(
    exitCodes.wrongUsage,
    "--upstream takes the address of a hub, for example https://hub.example.org",
  );
}

async function enrol(
  relay: RelayFile,
  { code, transport }: { code: string | undefined; transport: UpstreamTransport },
) {
  const device = code === undefined ? relay.device : await askForPlace(relay, code, transport);
  if (device === null) {
    throw new Refusal(
      exitCodes.wrongUsage,
      "A relay's first start needs a code of its upstream: --enrol CODE.\n" +
        "Make one there: caravanserai device enrol --role relay --label NAME",
    );
  }
  const identity = { device, privateKey: relay.key.privateKey };
  const client = new UpstreamClient({ identity, transport, clock: systemClock });
  const heard = await client.introduce({ devices: [], waiting: { entries: 0, oldestAtMs: null } });
  if (heard.kind === "unreachable") throw unreachable(relay.upstream);
  if (heard.kind === "problem") throw refusedBy(heard.problem);
  const { referenceBlocks } = heard.answer;
  return { device, referenceBlocks, file: { ...relay, device } };
}

async function askForPlace(relay: RelayFile, code: string, transport: UpstreamTransport) {
  const body = JSON.stringify({ code, publicKey: relay.key.publicKey });
  const asked = {
    method: "POST",
    path: "/api/v1/devices",
    body,
    authorization: undefined,
  } as const;
  const reply = await transport.send(asked);
  if (reply === undefined) throw unreachable(relay.upstream);
  const heard = readReply(enrolAnswerSchema, reply);
  if (heard.kind === "unreachable") throw unreachable(relay.upstream);
  if (heard.kind === "problem") throw refusedBy(heard.problem);
  if (heard.answer.role === "relay") return heard.answer.device;
  throw new Refusal(
    exitCodes.failed,
    `This code is for a device that does "${heard.answer.role}", not for a relay.\n` +
      "Make one at the upstream: caravanserai device enrol --role relay --label NAME",
  );
}

function unreachable(upstream: string): Refusal {
  return new Refusal(
    exitCodes.failed,
    `No hub answers at ${upstream}. A relay's first start needs its upstream once;\n` +
      "afterwards it works without. Check the address and the line, then start again.",
  );
}

function refusedBy({ title, code }: { title: string; code: string }): Refusal {
  return new Refusal(exitCodes.failed, `The upstream refused: ${title} (${code}).`);
}

function alreadyHub(cause: AlreadyHub): Refusal {
  return new Refusal(
    exitCodes.failed,
    "This data directory belongs to a hub, whose references would collide with the upstream's.\n" +
      "Start the relay with a directory of its own: CARAVANSERAI_DATA=/another/place",
    { cause },
  );
}
