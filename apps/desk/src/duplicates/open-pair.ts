import type { DuplicateView } from "@caravanserai/contract";
import { generateSessionKey, openFromSession, type SessionKeyPair } from "@caravanserai/sealing";
import { callHub } from "../hub/call-hub.ts";
import { HubProblem } from "../hub/hub-problem.ts";
import { readOpenedPerson, type OpenedPerson } from "./opened-person.ts";

export interface OpenedPair {
  readonly a: OpenedPerson;
  readonly b: OpenedPerson;
  /** Records this officer may still open within the hour. */
  readonly openingsLeft: number;
}

async function openOne(key: SessionKeyPair, person: string, reason: string) {
  const body = { person, reason, sessionKey: key.publicKey };
  const answer = await callHub("openRecord", { body });
  const plaintext = await openFromSession(key, answer, person);
  const opened = plaintext === undefined ? undefined : readOpenedPerson(plaintext);
  if (opened === undefined) throw new HubProblem({ code: "hub.answer-unreadable", retry: "human" });
  return { opened, openingsLeft: answer.openingsLeft };
}

/**
 * Opens both records of a proposal. The key is made for this pair and never leaves the browser;
 * the hub carries ciphertext. The caller keeps the result on the screen only.
 */
export async function openPair(duplicate: DuplicateView, reason: string): Promise<OpenedPair> {
  const key = await generateSessionKey();
  const a = await openOne(key, duplicate.personA, reason);
  const b = await openOne(key, duplicate.personB, reason);
  return { a: a.opened, b: b.opened, openingsLeft: b.openingsLeft };
}
