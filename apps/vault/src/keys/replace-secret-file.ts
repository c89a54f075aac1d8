import { randomBytes } from "node:crypto";
import { link, open, rename, stat, unlink } from "node:fs/promises";
import path from "node:path";

/**
 * Puts a new text in the place of a file of secrets, whole or not at all, also when the power goes.
 * What stood there is overwritten before it is given back to the disk.
 */
export async function replaceSecretFile(file: string, text: string): Promise<void> {
  await clearLeftovers(file);
  const draft = draftOf(file);
  const written = await open(draft, "wx", 0o600);
  try {
    await written.writeFile(text);
    await written.sync();
  } finally {
    await written.close();
  }
  const isReplacing = await isThere(file);
  // A second name keeps the old text reachable: a kill after the rename must not leave it behind.
  if (isReplacing) await link(file, outgoingOf(file));
  await rename(draft, file);
  await syncFolder(file);
  if (isReplacing) await shred(outgoingOf(file));
}

/** Removes what a replacement killed in the middle left: its draft, or the text it replaced. */
export async function clearLeftovers(file: string): Promise<void> {
  if (await isThere(draftOf(file))) await shred(draftOf(file));
  const outgoing = outgoingOf(file);
  if (!(await isThere(outgoing))) return;
  if (await isSameFile(file, outgoing)) await unlink(outgoing);
  else await shred(outgoing);
}

function draftOf(file: string): string {
  return `${file}.new`;
}

function outgoingOf(file: string): string {
  return `${file}.old`;
}

async function shred(file: string): Promise<void> {
  const opened = await open(file, "r+");
  try {
    const { size } = await opened.stat();
    await opened.write(randomBytes(size), 0, size, 0);
    await opened.sync();
  } finally {
    await opened.close();
  }
  await unlink(file);
  await syncFolder(file);
}

async function syncFolder(file: string): Promise<void> {
  const folder = await open(path.dirname(file), "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function isThere(file: string): Promise<boolean> {
  return (await inodeOf(file)) !== undefined;
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  const inode = await inodeOf(one);
  return inode !== undefined && inode === (await inodeOf(other));
}

async function inodeOf(file: string): Promise<bigint | undefined> {
  try {
    return (await stat(file, { bigint: true })).ino;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw cause;
  }
}
