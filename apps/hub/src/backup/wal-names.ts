import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { segmentAfter, segmentPattern } from "@caravanserai/store";
import { momentOf, timeText } from "./backup-name.ts";

const chainPrefix = "caravanserai-wal-";
const baseSuffix = ".base.age";
const basePattern = /^caravanserai-[\w.+-]+-schema\d+-(\d{8}T\d{6}Z)\.[0-9a-f]{8}\.base\.age$/;
const sealedPattern = /^([0-9A-F]{24})-(\d{8}T\d{6}Z)\.wal\.age$/;
const chainPattern = /^caravanserai-wal-[0-9a-f]{8}$/;

/** A base copy beside the backups; the chain names the folder of the segments that follow it. */
export function basePath(folder: string, stem: string, chain: string): string {
  return join(folder, `${stem}.${chain}${baseSuffix}`);
}

export function isBaseFile(name: string): boolean {
  return name.endsWith(baseSuffix);
}

export function chainFolder(folder: string, chain: string): string {
  return join(folder, `${chainPrefix}${chain}`);
}

/** The name says which segment it is and until when it was written. */
export function sealedSegmentName(segment: string, closedAtMs: number): string {
  return `${segment}-${timeText(closedAtMs)}.wal.age`;
}

interface SealedSegment {
  readonly segment: string;
  readonly file: string;
  readonly closedAtMs: number;
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

async function listSegments(folder: string): Promise<SealedSegment[]> {
  return (await namesIn(folder))
    .flatMap((name): SealedSegment[] => {
      const [, segment, time] = sealedPattern.exec(name) ?? [];
      if (segment === undefined || time === undefined) return [];
      return [{ segment, file: join(folder, name), closedAtMs: momentOf(time) }];
    })
    .sort((left, right) => (left.segment < right.segment ? -1 : 1));
}

export interface Chain {
  /** Unbroken, from the first segment on. */
  readonly segments: readonly SealedSegment[];
  /** The segment that is not there although later ones are. */
  readonly missing: string | undefined;
}

/** The segments that follow a base copy, as far as none is missing. */
export async function readChain(
  folder: string,
  from: { readonly firstSegment: string; readonly segmentBytes: number },
): Promise<Chain> {
  const all = (await listSegments(folder)).filter(({ segment }) => segment >= from.firstSegment);
  const segments: SealedSegment[] = [];
  let wanted = from.firstSegment;
  for (const found of all) {
    if (found.segment !== wanted) return { segments, missing: wanted };
    segments.push(found);
    wanted = segmentAfter(wanted, from.segmentBytes);
  }
  return { segments, missing: undefined };
}

/** Segments that the server has finished and that wait to be sealed, in order. */
export async function listStaged(staging: string): Promise<string[]> {
  return (await namesIn(staging)).filter((name) => segmentPattern.test(name)).sort();
}

interface DatedFile {
  readonly file: string;
  readonly atMs: number;
}

/** Base copies and segments of every chain, each with its time. */
export async function listPhysical(folder: string): Promise<DatedFile[]> {
  const found: DatedFile[] = [];
  for (const name of await namesIn(folder)) {
    const [, time] = basePattern.exec(name) ?? [];
    if (time !== undefined) found.push({ file: join(folder, name), atMs: momentOf(time) });
    if (!chainPattern.test(name)) continue;
    const segments = await listSegments(join(folder, name));
    found.push(...segments.map(({ file, closedAtMs }) => ({ file, atMs: closedAtMs })));
  }
  return found;
}
