import type { Flow } from "./flow.ts";

/** Flows that together make up, fill or cover a span. */
export interface Parts {
  readonly flows: readonly Flow[];
  readonly low: number;
  readonly high: number;
  readonly point: number;
}

function partsOf(flows: readonly Flow[]): Parts {
  const sum = (of: (flow: Flow) => number) => flows.reduce((total, flow) => total + of(flow), 0);
  return {
    flows,
    low: sum(({ low }) => low),
    high: sum(({ high }) => high),
    point: sum(({ point }) => point),
  };
}

function isProperPart(flow: Flow, whole: Flow): boolean {
  const isInside = flow.start >= whole.start && flow.end <= whole.end;
  return flow !== whole && isInside && flow.end - flow.start < whole.end - whole.start;
}

interface Step {
  readonly value: number;
  readonly flow: Flow | undefined;
  readonly before: number;
}

/** Parts that follow each other without gap or overlap and fill the whole; the finest such row. */
export function exactParts(whole: Flow, ordered: readonly Flow[]): Parts | undefined {
  const reached = new Map<number, Step>([[whole.start, { value: 0, flow: undefined, before: 0 }]]);
  for (const flow of ordered) {
    if (!isProperPart(flow, whole)) continue;
    const from = reached.get(flow.start);
    if (from === undefined) continue;
    const known = reached.get(flow.end);
    if (known !== undefined && known.value >= from.value + 1) continue;
    reached.set(flow.end, { value: from.value + 1, flow, before: flow.start });
  }
  return trace(reached, whole);
}

function trace(reached: ReadonlyMap<number, Step>, whole: Flow): Parts | undefined {
  const flows: Flow[] = [];
  let at = whole.end;
  while (at !== whole.start) {
    const step = reached.get(at);
    if (step?.flow === undefined) return undefined;
    flows.unshift(step.flow);
    at = step.before;
  }
  return flows.length >= 2 ? partsOf(flows) : undefined;
}

/** Parts inside the whole that do not overlap and whose least values add up to the most. */
export function heaviestParts(whole: Flow, ordered: readonly Flow[]): Parts | undefined {
  const inside = ordered.filter((flow) => isProperPart(flow, whole));
  const best: { readonly low: number; readonly flows: readonly Flow[] }[] = [{ low: 0, flows: [] }];
  inside.forEach((flow, index) => {
    let before = index;
    while (before > 0 && inside[before - 1]!.end > flow.start) before--;
    const taken = best[before]!.low + flow.low;
    const skipped = best[index]!;
    best.push(
      taken > skipped.low ? { low: taken, flows: [...best[before]!.flows, flow] } : skipped,
    );
  });
  const { flows } = best.at(-1)!;
  return flows.length >= 2 ? partsOf(flows) : undefined;
}

/** Flows that cover the whole, and may reach beyond it, whose most values add up to the least. */
export function lightestCover(whole: Flow, ordered: readonly Flow[]): Parts | undefined {
  interface Cover {
    readonly reach: number;
    readonly high: number;
    readonly flows: readonly Flow[];
  }
  const others = ordered.filter(
    (flow) =>
      flow !== whole && flow.high < Infinity && flow.end > whole.start && flow.start < whole.end,
  );
  const covers: Cover[] = [{ reach: whole.start, high: 0, flows: [] }];
  for (const flow of others) {
    let cheapest: Cover | undefined;
    for (const cover of covers) {
      const joins = cover.reach >= flow.start && cover.reach < flow.end;
      if (joins && (cheapest === undefined || cover.high < cheapest.high)) cheapest = cover;
    }
    if (cheapest === undefined) continue;
    const flows = [...cheapest.flows, flow];
    covers.push({ reach: flow.end, high: cheapest.high + flow.high, flows });
  }
  let best: Cover | undefined;
  for (const cover of covers) {
    const isWhole = cover.reach >= whole.end && cover.flows.length >= 2;
    if (isWhole && (best === undefined || cover.high < best.high)) best = cover;
  }
  return best === undefined ? undefined : partsOf(best.flows);
}
