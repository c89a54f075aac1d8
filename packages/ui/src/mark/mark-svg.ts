/** Shapes of the mark on a 48 unit square: a portal, its pointed arch, a lantern alight in it. */
export const markShapes = {
  portal: "M8 3h32a5 5 0 0 1 5 5v37H3V8a5 5 0 0 1 5-5Z",
  arch: "M13 45V25.5C13 17.5 19.5 14.8 24 9.5c4.5 5.3 11 8 11 16V45Z",
  chain: "M24 9.5V19",
  lantern: "M24 18.5l6 5.5v7l-6 5.5-6-5.5v-7Z",
  flame: "M24 23.5c1.7 1.9 2.6 3.2 2.6 4.7a2.6 2.6 0 0 1-5.2 0c0-1.5.9-2.8 2.6-4.7Z",
} as const;

/** Colours of the mark where no theme is at hand: favicons, installed icons, documents. */
const markColours = {
  portal: "#1f2150",
  arch: "#fbf5e8",
  lantern: "#f0a92b",
  flame: "#fff8e6",
} as const;

/** The mark as a complete SVG document, for favicons and generated icons. */
export const markSvg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" role="img">' +
  "<title>Caravanserai</title>" +
  `<path fill="${markColours.portal}" d="${markShapes.portal}"/>` +
  `<path fill="${markColours.arch}" d="${markShapes.arch}"/>` +
  `<path stroke="${markColours.portal}" stroke-width="1.5" d="${markShapes.chain}"/>` +
  `<path fill="${markColours.lantern}" stroke="${markColours.portal}" stroke-width="1.5" ` +
  `stroke-linejoin="round" d="${markShapes.lantern}"/>` +
  `<path fill="${markColours.flame}" d="${markShapes.flame}"/>` +
  "</svg>";
