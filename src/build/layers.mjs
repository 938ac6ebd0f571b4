/** Which folder may import which, over the whole graph: order of the layers, doors, cycles, dead wood. */

/**
 * @param {string} name
 * @param {string} comment
 * @param {object} from
 * @param {object} to
 */
const forbid = (name, comment, from, to) =>
  /** @type {import('dependency-cruiser').IForbiddenRuleType} */ ({ name, comment, severity: 'error', from, to });

const coreFolders = 'base|chart|text|glossary|citations|statistics|analysis|features';

/** Files that something outside the sources starts: hosts, pages, commands, scripts; and the doors of the core. */
const entries = [
  '^src/vscode/extension\\.(node|web)\\.ts$',
  '^src/vscode/chunks/[^/]+\\.ts$',
  '^src/webview/[^/]+/main\\.ts$',
  '^src/cli/(main|worker)\\.ts$',
  '^src/knowledge/(pack|generate[A-Z]\\w*)\\.ts$',
  '^src/build/',
  `^src/core/((${coreFolders})/)?index\\.ts$`,
  '^src/protocol/[^/]+\\.ts$',
];

/** Libraries that the core may use: scales of charts, structure of Markdown, validation, YAML. All are pure ECMAScript. */
const coreLibraries = '^(node_modules/)?(d3-array|d3-scale|markdown-it|valibot|yaml)(/|$)';

/** @type {import('dependency-cruiser').IConfiguration} */
const configuration = {
  forbidden: [
    forbid('no-cycles', 'What imports each other cannot be understood apart.', {}, { circular: true }),
    forbid(
      'dead-wood',
      'Nothing that is started can reach this file: use it or remove it.',
      { path: entries },
      { path: '^src/', pathNot: ['\\.d\\.ts$', ...entries], reachable: false },
    ),
    forbid('resolvable', 'An import must lead somewhere.', {}, { couldNotResolve: true, pathNot: '^vscode$' }),
    forbid('no-tests', 'Sources never import tests.', { path: '^src/' }, { path: '^test/' }),
    forbid('only-vscode-imports-vscode', '', { path: '^src/', pathNot: '^src/vscode/' }, { path: '^vscode$' }),
    forbid(
      'no-node',
      'Node is not there in the core, the messages, the web host and the page.',
      { path: '^src/(core|protocol|vscode|webview)/', pathNot: '^src/vscode/extension\\.node\\.ts$' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'core-libraries',
      'A library in the core is a decision: add it to the list in src/build/layers.mjs.',
      { path: '^src/core/' },
      {
        path: '(^|/)node_modules/|^[a-z@]',
        pathNot: ['^src/', coreLibraries, '(^|/)node_modules/(@types/)?(d3-array|d3-scale|markdown-it|valibot|yaml)/'],
      },
    ),
    forbid('core-knows-no-host', '', { path: '^src/core/' }, { path: '^src/(?!core/)' }),
    forbid(
      'core-door',
      'Layers outside reach the core through src/core/index.ts; messages may use the types of its base.',
      { path: '^src/(vscode|cli)/' },
      { path: '^src/core/(?!index\\.ts$)' },
    ),
    forbid(
      'protocol-stays-small',
      'Messages know only the types of the base layer and of the drawings.',
      { path: '^src/protocol/' },
      { path: '^src/(?!protocol/|core/(base|chart)/index\\.ts$)' },
    ),
    forbid(
      'webview-knows-messages-and-drawings',
      '',
      { path: '^src/webview/' },
      { path: '^src/(?!webview/|protocol/|core/chart/index\\.ts$)' },
    ),
    forbid(
      'vscode-knows-core-and-messages',
      '',
      { path: '^src/vscode/' },
      { path: '^src/(?!vscode/|core/|protocol/)' },
    ),
    forbid('cli-knows-core', '', { path: '^src/cli/' }, { path: '^src/(?!cli/|core/)' }),
    forbid('knowledge-knows-core', '', { path: '^src/knowledge/' }, { path: '^src/(?!knowledge/|core/)' }),
    forbid('nothing-imports-build', '', { path: '^src/(?!build/)' }, { path: '^src/build/' }),
    forbid(
      'folder-door',
      'A folder of the core is entered through its index.ts.',
      { path: `^src/core/(${coreFolders})/` },
      { path: `^src/core/(${coreFolders})/(?!index\\.ts$)`, pathNot: '^src/core/$1/' },
    ),
    forbid(
      'assembly-door',
      'The assembly, too, enters folders through their index.ts.',
      { path: '^src/core/[^/]+\\.ts$' },
      { path: `^src/core/(${coreFolders})/(?!index\\.ts$)` },
    ),
    forbid('base-is-the-ground', '', { path: '^src/core/base/' }, { path: '^src/core/(?!base/)' }),
    forbid(
      'drawings-stay-apart',
      'Drawings know plain views, no documents and no rules.',
      { path: '^src/core/chart/' },
      { path: '^src/core/(?!chart/|base/)' },
    ),
    forbid('text-above-base', '', { path: '^src/core/text/' }, { path: '^src/core/(?!text/|base/)' }),
    forbid(
      'subjects-stay-apart',
      'glossary, citations and statistics do not know each other; analysis joins them.',
      { path: '^src/core/(glossary|citations|statistics)/' },
      { path: '^src/core/(?!text/|base/)', pathNot: '^src/core/$1/' },
    ),
    forbid(
      'analysis-below-features',
      '',
      { path: '^src/core/analysis/' },
      { path: '^src/core/(features/|[^/]+\\.ts$)' },
    ),
    forbid('features-below-assembly', '', { path: '^src/core/features/' }, { path: '^src/core/[^/]+\\.ts$' }),
    forbid(
      'quantities-are-lowest',
      'Inside statistics: quantities <- claims <- checks.',
      { path: '^src/core/statistics/quantities/' },
      { path: '^src/core/statistics/(?!quantities/)' },
    ),
    forbid(
      'checks-are-highest',
      'Inside statistics: quantities <- claims <- checks.',
      { path: '^src/core/statistics/(claims|reference|tables|tests)/' },
      { path: '^src/core/statistics/checks/' },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.json$'] },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};

export default configuration;
