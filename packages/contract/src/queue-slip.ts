import { crossingModes, parseTokenNumber, tokenIdOf, tokenNumberIn } from "@caravanserai/domain";
import type { CrossingCode, CrossingMode, TokenId } from "@caravanserai/domain";

/**
 * Ties a slip to a document without naming it: a random salt and a slow hash of the document's
 * number. Both stand on the slip alone; no tablet and no hub keeps them.
 */
export interface DocumentTie {
  /** Base64url, 8 bytes. */
  readonly salt: string;
  /** Base64url, 8 bytes. */
  readonly check: string;
}

/** Content of a token's QR code: version, crossing and number, party, mode, and the tie if any. */
export interface TokenSlip {
  readonly token: TokenId;
  readonly persons: number;
  readonly mode: CrossingMode;
  readonly tie: DocumentTie | null;
}

export function writeTokenSlip({ token, persons, mode, tie }: TokenSlip): string {
  const tied = tie === null ? "" : `:${tie.salt}:${tie.check}`;
  return `CSQ1:${token}:${persons}:${mode}${tied}`;
}

const pattern =
  /^CSQ1:([^/:]{1,20})\/([0-9A-Z]{2}-\d{3,5}):(\d{1,2}):([a-z]+)(?::([\w-]{11}):([\w-]{11}))?$/;

/** Reads a scanned token; undefined when it is something else. */
export function readTokenSlip(text: string): TokenSlip | undefined {
  const parts = pattern.exec(text.trim());
  const number = parseTokenNumber(parts?.[2] ?? "")?.number;
  const mode = crossingModes.find((known) => known === parts?.[4]);
  const persons = Number(parts?.[3] ?? 0);
  if (parts === null || number === undefined || mode === undefined || persons < 1) return undefined;
  const [, crossing = "", , , , salt, check] = parts;
  const token = tokenIdOf(crossing as CrossingCode, number);
  if (tokenNumberIn(token) !== parts[2]) return undefined;
  const tie = salt === undefined || check === undefined ? null : { salt, check };
  return { token, persons, mode, tie };
}
