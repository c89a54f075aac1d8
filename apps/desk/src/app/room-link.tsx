import { Link, Navigate, useNavigate } from "@tanstack/react-router";
import type { ComponentType, ReactNode } from "react";
import type { KnownAtSearch } from "../figures/known-at.ts";
import type { Room } from "./rooms.ts";

// Both web apps are checked in one program, and a program can register one router's paths only:
// the paths of the desk are therefore typed here instead.
type RoomTarget =
  | { readonly to: Room["path"] }
  | { readonly to: "/figures"; readonly search: KnownAtSearch }
  | { readonly to: "/situation/wall" }
  | { readonly to: "/places/$site"; readonly params: { readonly site: string } }
  | {
      readonly to: "/crossings/{-$crossing}";
      readonly params: { readonly crossing: string };
    }
  | { readonly to: "/reports/$report"; readonly params: { readonly report: string } }
  | { readonly to: "/figures/report" | "/figures/new" }
  | { readonly to: "/figures/series" | "/figures/series/new" }
  | { readonly to: "/figures/series/$series"; readonly params: { readonly series: string } }
  | { readonly to: "/figures/reports/$report"; readonly params: { readonly report: string } }
  | {
      readonly to: "/figures/claims/$claim";
      readonly params: { readonly claim: string };
      readonly search?: KnownAtSearch;
    };

type RoomLinkProps = RoomTarget & {
  readonly className?: string;
  readonly children: ReactNode;
};

/** A link to a room of the desk; the open room is marked with aria-current="page". */
export const RoomLink = Link as unknown as ComponentType<RoomLinkProps>;

/** Goes to a room at once, without a step in the history. */
export const GoToRoom = Navigate as unknown as ComponentType<RoomTarget & { replace: true }>;

/** Goes to a room when something else than a link was chosen: a dot of a chart. */
export const useGoTo = useNavigate as unknown as () => (target: RoomTarget) => void;
