import { createContext, use, useMemo, useState, type ReactNode } from "react";

/** The household a place is sought for, kept while the coordinator walks from site to site. */
interface Party {
  readonly reference: string | undefined;
  readonly choose: (reference: string | undefined) => void;
}

const PartyContext = createContext<Party>({ reference: undefined, choose: () => undefined });

// In memory only: a reference belongs neither in the history of a shared browser nor in a store.
export function PartyProvider({ children }: { readonly children: ReactNode }) {
  const [reference, choose] = useState<string>();
  const party = useMemo(() => ({ reference, choose }), [reference]);
  return <PartyContext value={party}>{children}</PartyContext>;
}

export function useParty(): Party {
  return use(PartyContext);
}
