import { scoreSeries } from "./series-score.ts";

const files = 400;

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(3)} %`;
}

/** How many planted flaws the check of series finds, and how often it cries without one. */
export function benchFigures(): Promise<void> {
  const score = scoreSeries(files);
  for (const [kind, { planted, found }] of Object.entries(score.found)) {
    console.log(`${kind.padEnd(21)}${found} of ${planted} (${percent(found, planted)})`);
  }
  const { falseAlarms, cleanRows, cleanFiles, cleanFilesFlagged } = score;
  console.log(
    `false alarms         ${falseAlarms} on ${cleanRows} clean rows, ${percent(falseAlarms, cleanRows)}`,
  );
  console.log(`clean files flagged  ${cleanFilesFlagged} of ${cleanFiles}`);
  return Promise.resolve();
}
