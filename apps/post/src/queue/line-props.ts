import type { MemoryRows } from "@caravanserai/domain";
import type { QueuePartProps } from "./take-panel.tsx";

export interface LineProps extends QueuePartProps {
  readonly rows: MemoryRows;
}
