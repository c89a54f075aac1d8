import type { DuplicateView } from "@caravanserai/contract";
import { useEffect, useState } from "react";
import { openPair, type OpenedPair } from "./open-pair.ts";

/** Names left on an unattended screen are closed after this time. */
const openMsMax = 5 * 60_000;

interface OpenedState {
  readonly pair: OpenedPair | undefined;
  readonly fault: unknown;
  readonly isOpening: boolean;
  readonly open: () => void;
  readonly close: () => void;
}

/**
 * Two opened records for as long as they are looked at. They live in this state only, never in a
 * cache or a store: leaving the page, closing, or five minutes end it.
 */
export function useOpenedPair(duplicate: DuplicateView): OpenedState {
  const [pair, setPair] = useState<OpenedPair>();
  const [fault, setFault] = useState<unknown>(null);
  const [isOpening, setIsOpening] = useState(false);
  useEffect(() => {
    if (pair === undefined) return undefined;
    const timer = setTimeout(() => setPair(undefined), openMsMax);
    return () => clearTimeout(timer);
  }, [pair]);
  const open = () => {
    if (isOpening || pair !== undefined) return;
    setIsOpening(true);
    setFault(null);
    // The reason is for the vault's own record of openings and stays the same in every language.
    openPair(duplicate, `Review of duplicate proposal ${duplicate.proposal}`)
      .then(setPair, setFault)
      .finally(() => setIsOpening(false));
  };
  return { pair, fault, isOpening, open, close: () => setPair(undefined) };
}
