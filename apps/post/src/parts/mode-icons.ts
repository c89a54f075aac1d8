import type { CrossingMode } from "@caravanserai/domain";
import {
  IconAir,
  IconBicycle,
  IconBus,
  IconCar,
  IconFoot,
  IconTrain,
  type IconComponent,
} from "@caravanserai/ui";

export const modeIcons: Readonly<Record<CrossingMode, IconComponent>> = {
  car: IconCar,
  bus: IconBus,
  bicycle: IconBicycle,
  foot: IconFoot,
  train: IconTrain,
  air: IconAir,
};

/** Modes in which the party and its vehicle are counted together. */
export function hasVehicle(mode: CrossingMode): boolean {
  return mode === "car" || mode === "bus" || mode === "bicycle";
}
