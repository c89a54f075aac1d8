import type { ReactNode } from "react";
import { RoomLink } from "../app/room-link.tsx";
import { useKnownAt } from "./known-at.ts";

export interface ClaimLinkProps {
  readonly claim: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** To a claim as it was known at the moment one looks at. */
export function ClaimLink({ claim, ...link }: ClaimLinkProps) {
  const knownAt = useKnownAt();
  return (
    <RoomLink
      to="/figures/claims/$claim"
      params={{ claim }}
      search={knownAt === undefined ? {} : { knownAt }}
      {...link}
    />
  );
}
