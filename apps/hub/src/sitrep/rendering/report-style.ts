/** Style of a report on the screen and on paper; the picture keeps its white ground. */
export const reportStyle = `
:root {
  color-scheme: light;
  --ground: #f5efe4; --surface: #fffdf9; --ink: #1b1a30; --ink-soft: #4d495e;
  --line: #d8ccb6; --link: #0b5456; --shell: #1f2150; --shell-ink: #fbf5e8;
  --lantern: #f0a92b; --on-lantern: #2a1b00;
}
@media (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --ground: #11122a; --surface: #1a1c3b; --ink: #f6eedf; --ink-soft: #c3bdcd;
    --line: #353860; --link: #86d9ce; --shell: #0a0b1c; --shell-ink: #f6eedf;
    --lantern: #ffc155; --on-lantern: #2a1b00;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.55 "Golos Text Variable", system-ui, sans-serif; overflow-wrap: break-word;
}
header { background: var(--shell); border-block-end: 4px solid var(--lantern); }
.brand {
  display: inline-flex; align-items: center; gap: 0.75rem; min-block-size: 3rem;
  padding: 0.625rem 1.25rem; color: var(--shell-ink); text-decoration: none; font-weight: 720;
}
main { max-inline-size: 54rem; margin: 0 auto; padding: 1.25rem 1.25rem 4rem; }
h1 { margin: 1.25rem 0 0.75rem; font-size: clamp(1.75rem, 1.3rem + 1.6vw, 2.5rem);
  line-height: 1.2; }
h2 { margin: 2.5rem 0 0.75rem; padding-block-start: 0.75rem; font-size: 1.375rem;
  line-height: 1.25; border-block-start: 3px solid var(--lantern); }
h3 { margin: 1.25rem 0 0.375rem; font-size: 1rem; }
p { margin: 0 0 0.75rem; max-inline-size: 68ch; }
a { color: var(--link); text-underline-offset: 0.18em; }
.head { margin: 0; padding: 0; list-style: none; color: var(--ink-soft); }
.warning {
  padding: 0.75rem 1rem; max-inline-size: none; font-weight: 620;
  background: var(--lantern); color: var(--on-lantern);
}
.notice { padding-inline-start: 0.75rem; border-inline-start: 4px solid var(--lantern); }
.languages { display: flex; flex-wrap: wrap; gap: 0 0.25rem; margin-inline: -0.75rem; }
.languages a, .languages span {
  display: inline-flex; align-items: center; min-block-size: 3rem; padding: 0 0.75rem;
}
.languages span { font-weight: 720; }
.scroll { overflow-x: auto; }
.scroll + .as-of { margin-block: 0.375rem 1rem; color: var(--ink-soft); font-size: 0.9375rem; }
table { border-collapse: collapse; inline-size: 100%; background: var(--surface); }
th, td { padding: 0.5rem 0.75rem; text-align: start; vertical-align: baseline;
  border-block-end: 1px solid var(--line); }
tbody th { font-weight: 500; }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.number { font-weight: 620; }
sup a { display: inline-block; padding: 0.25rem 0.375rem; text-decoration: none; }
.notes { margin: 0; padding-inline-start: 1.5rem; color: var(--ink-soft); font-size: 0.9375rem; }
.balance { margin-block-start: 1rem; max-inline-size: none; }
.balance span { font-size: 1.25rem; font-variant-numeric: tabular-nums; }
figure { margin: 0; }
figure svg { display: block; inline-size: 100%; block-size: auto; border: 1px solid var(--line); }
figcaption { margin-block-start: 0.375rem; color: var(--ink-soft); font-size: 0.9375rem; }
summary { cursor: pointer; min-block-size: 3rem; padding-block: 0.75rem; }
.files { margin-block-start: 2.5rem; }
.files a, .list a {
  display: inline-flex; align-items: center; min-block-size: 3rem; padding-inline: 0.5rem;
}
.list { padding: 0; list-style: none; }
.list li { padding-block: 0.25rem; border-block-end: 1px solid var(--line); }
:focus-visible {
  outline: 3px solid var(--ink); outline-offset: 2px; box-shadow: 0 0 0 8px var(--lantern);
}
header :focus-visible { outline-color: var(--shell-ink); }
@page { size: A4; margin: 16mm 14mm; }
@media print {
  :root {
    --ground: #ffffff; --surface: #ffffff; --ink: #000000; --ink-soft: #333333; --line: #999999;
  }
  body { font-size: 10.5pt; }
  header, .languages, .files, details { display: none; }
  main { max-inline-size: none; padding: 0; }
  h2 { break-after: avoid; margin-block-start: 1.25rem; }
  tr, figure, .balance { break-inside: avoid; }
  .warning { border: 2px solid #000000; }
}
`;
