/** Style sheet of the public board. Logical properties throughout: right-to-left needs no other. */
export const boardStyle = `
:root {
  color-scheme: light;
  --ground: #f5efe4; --surface: #fffdf9; --ink: #1b1a30; --soft: #4d495e; --line: #d8ccb6;
  --link: #0b5456; --shell: #1f2150; --shell-ink: #fbf5e8; --lantern: #f0a92b;
  --on-lantern: #2a1b00; --mark: #0c5a5c;
}
@media (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --ground: #11122a; --surface: #1a1c3b; --ink: #f6eedf; --soft: #c3bdcd; --line: #353860;
    --link: #86d9ce; --shell: #0a0b1c; --shell-ink: #f6eedf; --lantern: #ffc155;
    --on-lantern: #2a1b00; --mark: #79d3c7;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: break-word;
  font: 1.0625rem/1.45 "Golos Text Variable", "Noto Sans Georgian Variable", system-ui, sans-serif;
}
p { margin: 0; }
a { color: var(--link); text-underline-offset: 0.18em; }
:focus-visible {
  outline: 3px solid var(--ink); outline-offset: 2px; box-shadow: 0 0 0 8px var(--lantern);
}
.demo {
  padding: 0.5rem 1rem; text-align: center; font-weight: 620;
  background: var(--lantern); color: var(--on-lantern);
}
.head {
  background: var(--shell); color: var(--shell-ink); border-block-end: 4px solid var(--lantern);
  padding: 1.25rem max(1rem, calc((100% - 76rem) / 2)); display: flex; flex-wrap: wrap;
  gap: 0.75rem 2rem; justify-content: space-between; align-items: end;
}
.head a { color: var(--shell-ink); }
.head :focus-visible { outline-color: var(--shell-ink); }
h1 { margin: 0; font-size: clamp(1.625rem, 1.3rem + 1.5vw, 2.25rem); line-height: 1.15; }
.as-of { margin-block-start: 0.25rem; font-weight: 620; font-variant-numeric: tabular-nums; }
.languages { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0 0.25rem; }
.languages a, .languages span {
  display: inline-flex; align-items: center; min-block-size: 3rem; padding-inline: 0.5rem;
}
.languages span { font-weight: 720; border-block-end: 3px solid var(--lantern); }
main { max-inline-size: 78rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; }
h2 { margin: 0; font-size: 1.375rem; line-height: 1.2; }
h3 { margin: 0; font-size: 1.125rem; }
.lead { font-size: 1.1875rem; max-inline-size: 60ch; margin-block-end: 0.25rem; }
.small { font-size: 0.9375rem; color: var(--soft); }
.crossings {
  display: grid; gap: 1rem; margin-block: 1.25rem;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr));
}
.crossing {
  background: var(--surface); border: 1px solid var(--line); border-radius: 0.5rem;
  border-block-start: 4px solid var(--mark); padding: 1rem 1.125rem 0.25rem;
}
.town { color: var(--soft); }
.crossing ul { list-style: none; margin: 0.5rem 0 0; padding: 0; }
.mode { padding-block: 0.75rem; border-block-start: 1px solid var(--line); }
.line { display: flex; flex-wrap: wrap; gap: 0 0.75rem; align-items: baseline; }
.by { flex: 1 0 100%; font-weight: 620; color: var(--soft); }
.wait { font-size: 1.5rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.wait.unknown { font-size: 1.0625rem; font-weight: 620; color: var(--soft); }
.trend, .closed { font-weight: 620; white-space: nowrap; }
.closed { border: 2px solid currentColor; border-radius: 0.25rem; padding-inline: 0.375rem; }
.badge {
  display: inline-block; inline-size: 0.6875rem; block-size: 0.6875rem; border: 2px solid var(--mark);
  margin-inline-end: 0.25rem;
}
.badge.measured { background: var(--mark); }
.badge.observed { border-radius: 50%; }
.badge.reported { border-style: dotted; }
.turn, .called { font-size: 0.9375rem; margin-block-start: 0.25rem; }
.called b { font-variant-numeric: tabular-nums; white-space: nowrap; margin-inline-end: 0.375rem; }
section { margin-block-start: 2.25rem; }
section > h2 { font-size: 1.625rem; margin-block-end: 0.5rem; }
.free ul { margin: 0 0 0.75rem; padding-inline-start: 1.25rem; }
.free li { font-weight: 620; }
.to-wall a { display: inline-flex; align-items: center; min-block-size: 3rem; }
.doors { display: flex; flex-wrap: wrap; gap: 0.75rem; }
.doors a, .doors button {
  display: inline-flex; align-items: center; min-block-size: 3rem; padding: 0.5rem 1rem;
  border: 2px solid var(--link); border-radius: 0.5rem; background: var(--surface);
  font-weight: 620;
}
.doors button { font: inherit; font-weight: 620; color: var(--link); cursor: pointer; }
.countries {
  display: grid; gap: 1rem; margin-block: 1rem;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr));
}
.country {
  margin: 0; padding: 1rem 1.125rem; background: var(--surface); border: 1px solid var(--line);
  border-radius: 0.5rem;
}
.rule { padding-block: 0.5rem; }
.rule + .rule { border-block-start: 1px solid var(--line); }
.ages::after { content: ": "; }
.coming { margin-block-start: 0.5rem; font-weight: 720; }
.promise { padding-inline-start: 1rem; border-inline-start: 4px solid var(--lantern); font-weight: 620; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; inline-size: 100%; }
th, td {
  text-align: start; padding: 0.375rem 0.75rem 0.375rem 0; vertical-align: baseline;
  border-block-end: 1px solid var(--line);
}
.wall { font-size: clamp(0.9375rem, 0.95vw, 2rem); }
.wall .head { padding: 0.75rem 1.5rem; align-items: center; }
.wall main { max-inline-size: none; padding: 0.5rem 1.5rem; overflow-x: auto; }
.wall th, .wall td { padding-block: 0.4em; padding-inline-end: 0.75em; }
.wall table { table-layout: fixed; }
.wall thead td { inline-size: 24%; }
.wall thead th { font-size: 1em; color: var(--soft); }
.wall tbody th { font-size: 1.35em; line-height: 1.15; }
.wall tbody th span { display: block; font-size: 0.65em; font-weight: 420; color: var(--soft); }
.wall-line { display: flex; flex-wrap: wrap; gap: 0 1em; align-items: baseline; }
.wall .small { font-size: 0.85em; }
.wall .wait { font-size: 1.35em; white-space: nowrap; }
.wall .wait.unknown { display: block; font-size: 1.05em; white-space: normal; }
.wall-foot { padding-block: 0.75rem; font-weight: 620; }
@media print {
  :root {
    --ground: #fff; --surface: #fff; --ink: #000; --soft: #222; --line: #888; --shell: #fff;
    --shell-ink: #000; --mark: #000; --link: #000;
  }
  body { font-size: 10pt; }
  nav, .doors { display: none; }
  .crossings { display: block; columns: 2; }
  .crossing, .country { break-inside: avoid; margin-block-end: 0.5rem; }
  .head { padding-inline: 0; }
}
`.trim();
