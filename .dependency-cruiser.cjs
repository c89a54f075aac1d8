/* Who may import whom: the table in ARCHITECTURE.md as a failing check. */
const may = {
  "packages/kernel": [],
  "packages/domain": ["packages/kernel"],
  "packages/identity": ["packages/kernel"],
  "packages/planning": ["packages/kernel"],
  "packages/figures": ["packages/kernel"],
  "packages/contract": ["packages/kernel", "packages/domain"],
  "packages/sealing": ["packages/kernel"],
  "packages/sync": ["packages/kernel", "packages/contract"],
  "packages/store": ["packages/kernel", "packages/domain", "packages/contract"],
  "packages/ui": ["packages/kernel"],
  "apps/hub": ["packages/(kernel|domain|identity|planning|figures|contract|sealing|sync|store)"],
  "apps/vault": ["packages/(kernel|domain|identity|contract|sealing|store)"],
  "apps/post": ["packages/(kernel|domain|identity|planning|contract|sealing|sync|ui)"],
  "apps/desk": ["packages/(kernel|domain|planning|figures|contract|sealing|ui)"],
};

const importTable = Object.entries(may).map(([from, to]) => ({
  name: `${from.replace("/", "-")}-imports`,
  severity: "error",
  from: { path: `^${from}/` },
  to: {
    path: "^(packages|apps)/",
    pathNot: [
      `^${from}/`,
      ...to.map((folder) => `^${folder}/src/index\\.ts$`),
      ...to.map((folder) => `^${folder}/src/.*\\.css$`),
      // Tests of other rooms may use a real Postgres.
      "^packages/store/src/testing/index\\.ts$",
    ],
  },
}));

module.exports = {
  forbidden: [
    ...importTable,
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-orphans",
      severity: "error",
      from: {
        orphan: true,
        pathNot: [
          "\\.test\\.tsx?$",
          "\\.d\\.ts$",
          "(^|/)vite\\.config\\.ts$",
          "service-worker\\.ts$",
          "pre-worker\\.js$",
          "follow-parent\\.ts$",
        ],
      },
      to: {},
    },
    {
      name: "pure-packages-have-no-node",
      severity: "error",
      from: {
        path: "^packages/(kernel|domain|identity|planning|figures|sync|contract)/src",
        pathNot: "\\.test\\.ts$|/testing/",
      },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "pure-packages-have-few-libraries",
      severity: "error",
      from: {
        path: "^packages/(kernel|domain|planning|figures|sync)/src",
        pathNot: "\\.test\\.ts$|/testing/",
      },
      to: { dependencyTypes: ["npm"], pathNot: "node_modules/@caravanserai/" },
    },
    {
      name: "cryptography-only-in-sealing",
      severity: "error",
      from: { path: "^(packages|apps)/", pathNot: "^packages/sealing/|\\.test\\.ts$" },
      to: { path: "node_modules/@hpke" },
    },
    {
      name: "not-in-production-code",
      severity: "error",
      from: { path: "^(packages|apps)/[^/]+/src", pathNot: "\\.test\\.tsx?$|/testing/" },
      to: { path: "node_modules/(vitest|fast-check|playwright-core)/" },
    },
    {
      name: "not-to-unresolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^virtual:|\\?" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)dist/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
    },
  },
};
