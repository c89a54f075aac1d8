// `node tools/train-letters.mjs [pictures [rounds]]`: learns the letters that the tablet's camera
// reads in travel documents, and writes apps/post/src/document-camera/reading/letter-weights.ts.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleServer } from "./build.mjs";
import { root } from "./install.mjs";

const [pictureCount = 700, rounds = 20] = process.argv.slice(2).map(Number);
const folder = "apps/post/src/document-camera";
const built = join(root, ".build/letters");
await bundleServer({ letters: join(root, folder, "testing/learn-letters.ts") }, built);
const { learnLetters, mistakenShare, shownLetters } = await import(
  pathToFileURL(join(built, "letters.mjs")).href
);

function inLines(bytes) {
  const text = Buffer.from(bytes.buffer).toString("base64");
  return text
    .match(/.{1,94}/g)
    .map((line) => `  "${line}",`)
    .join("\n");
}

function numbers(values) {
  return values.map((value) => String(Number(value.toPrecision(4)))).join(", ");
}

const shown = shownLetters(pictureCount, 1);
const weights = learnLetters(shown, { hiddenCount: 48, rounds, seed: 2 });
const held = shownLetters(60, 3);
const path = join(root, folder, "reading/letter-weights.ts");
writeFileSync(
  path,
  `import type { LetterNetwork } from "./letter-network.ts";

/** Learned by \`node tools/train-letters.mjs\` from printed letters; not written by hand. */
const fromDots = [
${inLines(weights.fromDots)}
].join("");

const fromHidden = [
${inLines(weights.fromHidden)}
].join("");

function wholeNumbers(base64: string): Int8Array {
  return Int8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

export const letterWeights: LetterNetwork = {
  fromDots: wholeNumbers(fromDots),
  fromDotsUnit: ${Number(weights.fromDotsUnit.toPrecision(6))},
  hiddenBias: [${numbers(weights.hiddenBias)}],
  fromHidden: wholeNumbers(fromHidden),
  fromHiddenUnit: ${Number(weights.fromHiddenUnit.toPrecision(6))},
  characterBias: [${numbers(weights.characterBias)}],
};
`,
);
execFileSync(process.execPath, [join(root, "node_modules/prettier/bin/prettier.cjs"), "-w", path]);
const share = (mistakenShare(held, weights) * 100).toFixed(3);
console.log(`${shown.length} letters shown; ${share} % of ${held.length} others mistaken`);
