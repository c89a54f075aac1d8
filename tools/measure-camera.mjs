// `node tools/measure-camera.mjs [photographs [seed]]`: how the tablet's camera reads documents
// nobody has, photographed askew, in shade, out of focus and with a sensor's noise.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleServer } from "./build.mjs";
import { root } from "./install.mjs";

const [photographs = 300, seed = 2_000] = process.argv.slice(2).map(Number);
const built = join(root, `.build/camera-${process.pid}`);
const measure = "apps/post/src/document-camera/testing/measure-reading.ts";
await bundleServer({ measure: join(root, measure) }, built);
const { measureReading } = await import(pathToFileURL(join(built, "measure.mjs")).href);
for (const width of [1_280, 960, 720]) {
  const began = performance.now();
  const result = measureReading(photographs, { seed, width });
  const secondsEach = Number(((performance.now() - began) / 1_000 / photographs).toFixed(3));
  console.log(JSON.stringify({ width, ...result, secondsEach }));
}
