import type { TokenSlip } from "@caravanserai/contract";
import {
  tokenIdOf,
  tokenNumberOf,
  type CrossingCode,
  type CrossingMode,
  type PriorityGround,
  type TokenId,
} from "@caravanserai/domain";
import { useState } from "react";
import { useServices } from "../act/services-context.ts";
import { takeTokenSerial } from "../storage/post-database.ts";
import { tieTo } from "./document-tie.ts";
import type { QueueActor } from "./use-queue-acts.ts";

interface Asked {
  readonly mode: CrossingMode;
  /** People of each party. */
  readonly persons: number;
  readonly parties: number;
  readonly priority: PriorityGround | null;
  readonly documentNumber?: string | undefined;
  /** The lost number whose place in the line this one takes over. */
  readonly replaces?: TokenId;
}

/** What was handed out, and how many parties it stands for: the slip itself does not say. */
export interface HandedOut {
  readonly slip: TokenSlip;
  readonly parties: number;
}

/** Takes the next number of this tablet and hands it out. */
export function useTaking({ crossing, act }: { crossing: string; act: QueueActor }) {
  const { device, database } = useServices();
  const [handedOut, setHandedOut] = useState<HandedOut>();
  const [isTaking, setIsTaking] = useState(false);
  const take = async ({ documentNumber, replaces, ...asked }: Asked): Promise<boolean> => {
    if (isTaking) return false;
    setIsTaking(true);
    try {
      const serial = await takeTokenSerial(database);
      const code = crossing as CrossingCode;
      const token = tokenIdOf(code, tokenNumberOf(device.referenceBlock, serial));
      const tie = documentNumber === undefined ? null : await tieTo(documentNumber);
      const isSaved = await act({
        command: "take-token",
        ...{ token, crossing: code, ...asked },
        binding: tie === null ? "party" : "document",
        replaces: replaces ?? null,
      });
      const { persons, mode, parties } = asked;
      if (isSaved) setHandedOut({ slip: { token, persons, mode, tie }, parties });
      return isSaved;
    } finally {
      setIsTaking(false);
    }
  };
  return { handedOut, take };
}
