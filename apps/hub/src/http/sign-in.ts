import { hashPassphrase, verifyPassphrase } from "@caravanserai/sealing";
import { findStaffByName, recordAudit, type Staff } from "@caravanserai/store";
import { sessionView } from "../access/session-view.ts";
import { startSession } from "../access/session.ts";
import { isSameOrigin } from "../access/same-origin.ts";
import { endpoint } from "./endpoint/endpoint.ts";
import type { Hub } from "./endpoint/hub.ts";
import { refuse } from "./endpoint/refusal.ts";

export const signIn = endpoint("signIn", async ({ hub, body, request, reply }) => {
  if (!isSameOrigin(request)) return refuse("access.denied");
  const { ofName, ofAddress } = hub.signInAttempts;
  const name = body.name.normalize("NFKC").toLowerCase();
  // Both are counted on every attempt, whichever of them is used up.
  const hasAddressLeft = ofAddress.tryOnce(request.ip);
  if (!ofName.tryOnce(name) || !hasAddressLeft) return refuse("request.too-many");
  const staff = await findStaffByName(hub.database, body.name);
  const hash = staff?.passphraseHash ?? (await hashOfNobody(hub));
  const isRight = await verifyPassphrase(body.passphrase, hash);
  const atMs = hub.wallClock.now();
  if (staff === undefined || !isRight || !mayUsePassphrase(staff)) {
    const subject = staff?.id ?? null;
    await recordAudit(hub.database, { atMs, actor: null, action: "session.refused", subject });
    return refuse("access.wrong-passphrase");
  }
  ofName.forget(name);
  const { expiresAtMs } = await startSession(hub, { staff: staff.id, reply });
  await recordAudit(hub.database, {
    atMs,
    actor: staff.id,
    action: "session.started",
    subject: staff.id,
    details: { by: "passphrase" },
  });
  return sessionView(hub, { staff, expiresAtMs });
});

function mayUsePassphrase({ passphraseHash, disabledAtMs }: Staff): boolean {
  return passphraseHash !== null && disabledAtMs === null;
}

let nobody: Promise<string> | undefined;

/** A hash to check against where there is none, so that the time tells nothing about names. */
function hashOfNobody({ random }: Pick<Hub, "random">): Promise<string> {
  nobody ??= hashPassphrase("a passphrase that nobody has", random);
  return nobody;
}
