/** Style sheet of the server-rendered pages: stone, indigo, lantern, as in the applications. */
export const publicStyle = `
:root {
  color-scheme: light;
  --ground: #f5efe4; --surface: #fffdf9; --ink: #1b1a30; --ink-soft: #4d495e;
  --line: #d8ccb6; --primary: #0c5a5c; --on-primary: #ffffff; --link: #0b5456;
  --shell: #1f2150; --shell-ink: #fbf5e8; --lantern: #f0a92b; --on-lantern: #2a1b00;
  --code: #ece4d4;
}
@media (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --ground: #11122a; --surface: #1a1c3b; --ink: #f6eedf; --ink-soft: #c3bdcd;
    --line: #353860; --primary: #79d3c7; --on-primary: #06282b; --link: #86d9ce;
    --shell: #0a0b1c; --shell-ink: #f6eedf; --lantern: #ffc155; --on-lantern: #2a1b00;
    --code: #24274c;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; min-block-size: 100dvh; display: flex; flex-direction: column;
  background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.5 "Golos Text Variable", "Noto Sans Georgian Variable", system-ui, sans-serif;
  overflow-wrap: break-word;
}
.demo {
  margin: 0; padding: 0.625rem 1.25rem; text-align: center; font-weight: 620;
  background: var(--lantern); color: var(--on-lantern);
}
.top { background: var(--shell); border-block-end: 4px solid var(--lantern); }
.brand {
  display: inline-flex; align-items: center; gap: 0.75rem; min-block-size: 3rem;
  padding: 0.75rem 1.25rem; color: var(--shell-ink); text-decoration: none;
  font-size: 1.25rem; font-weight: 720;
}
main {
  inline-size: 100%; max-inline-size: 58rem; margin: 0 auto; padding: 2.5rem 1.25rem; flex: 1;
}
h1 {
  margin: 0 0 1rem; font-size: clamp(1.875rem, 1.4rem + 1.6vw, 2.5rem); line-height: 1.2;
  letter-spacing: -0.012em; text-wrap: balance; max-inline-size: 24ch;
}
h2 { margin: 3rem 0 0.75rem; font-size: 1.625rem; line-height: 1.25; }
h3 { margin: 0 0 0.25rem; font-size: 1.125rem; line-height: 1.3; }
p { margin: 0 0 1rem; }
.lead { font-size: 1.25rem; color: var(--ink-soft); max-inline-size: 44ch; }
a { color: var(--link); text-underline-offset: 0.18em; }
.doors {
  list-style: none; margin: 2rem 0; padding: 0; display: grid; gap: 1rem;
  grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr));
}
.door {
  display: flex; flex-direction: column; gap: 0.375rem; block-size: 100%; min-block-size: 8rem;
  padding: 1.25rem; border: 1px solid var(--line); border-block-start: 4px solid var(--primary);
  border-radius: 0.5rem; background: var(--surface); color: var(--ink); text-decoration: none;
}
.door strong { font-size: 1.375rem; color: var(--link); }
.door span { color: var(--ink-soft); }
.door:hover { border-color: var(--primary); }
.promise { padding-inline-start: 1rem; border-inline-start: 4px solid var(--lantern); }
button {
  min-block-size: 3.25rem; padding: 0.75rem 2rem; border: 0; border-radius: 0.5rem;
  background: var(--primary); color: var(--on-primary); font: inherit; font-weight: 620;
  cursor: pointer;
}
:focus-visible {
  outline: 3px solid var(--ink); outline-offset: 2px; box-shadow: 0 0 0 8px var(--lantern);
}
.top :focus-visible { outline-color: var(--shell-ink); }
footer { padding: 1rem 1.25rem 1.5rem; border-block-start: 1px solid var(--line); }
.languages {
  list-style: none; margin: 0 auto; padding: 0; max-inline-size: 56rem;
  display: flex; flex-wrap: wrap; gap: 0 0.5rem;
}
.languages a, .languages span {
  display: inline-flex; align-items: center; min-block-size: 3rem; padding: 0 0.75rem;
}
.languages span { font-weight: 720; }
code {
  font: 0.9375em ui-monospace, monospace; background: var(--code); padding: 0.05em 0.35em;
  border-radius: 0.25rem;
}
.operation {
  margin: 0 0 1.25rem; padding: 1.25rem; border: 1px solid var(--line); border-radius: 0.5rem;
  background: var(--surface);
}
.operation p { margin: 0.25rem 0; }
.operation details { margin-block-start: 0.5rem; }
.operation summary {
  cursor: pointer; min-block-size: 2.25rem; padding-block: 0.375rem; font-weight: 620;
}
.operation ul { margin: 0; padding-inline-start: 1.25rem; }
.report fieldset {
  margin: 0 0 1.5rem; padding: 0; border: 0; min-inline-size: 0;
}
.report legend, .report label[for] { font-weight: 720; }
.report ul { list-style: none; margin: 0.5rem 0 0; padding: 0; }
.report select {
  font: inherit; min-block-size: 3rem; max-inline-size: 100%; padding: 0 0.75rem;
  border: 2px solid var(--line); border-radius: 0.5rem; background: var(--surface); color: inherit;
}
.report li label {
  display: flex; align-items: center; gap: 0.75rem; min-block-size: 3rem; cursor: pointer;
}
.report input { inline-size: 1.5rem; block-size: 1.5rem; flex: none; }
.quiet { color: var(--ink-soft); }
.contents { columns: 18rem; padding-inline-start: 1.25rem; }
.contents a { display: inline-block; padding-block: 0.25rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; inline-size: 100%; }
th, td {
  text-align: start; padding: 0.5rem 0.75rem; border-block-end: 1px solid var(--line);
  vertical-align: top;
}
`.trim();

/** The mark: an arch with a lantern. The drawing is the one in packages/ui/src/mark. */
export const markSvg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><title>Caravanserai</title>' +
  '<path fill="#1f2150" d="M8 3h32a5 5 0 0 1 5 5v37H3V8a5 5 0 0 1 5-5Z"/>' +
  '<path fill="#fbf5e8" d="M13 45V25.5C13 17.5 19.5 14.8 24 9.5c4.5 5.3 11 8 11 16V45Z"/>' +
  '<path stroke="#1f2150" stroke-width="1.5" d="M24 9.5V19"/>' +
  '<path fill="#f0a92b" stroke="#1f2150" stroke-width="1.5" stroke-linejoin="round" ' +
  'd="M24 18.5l6 5.5v7l-6 5.5-6-5.5v-7Z"/><path fill="#fff8e6" ' +
  'd="M24 23.5c1.7 1.9 2.6 3.2 2.6 4.7a2.6 2.6 0 0 1-5.2 0c0-1.5.9-2.8 2.6-4.7Z"/></svg>';
