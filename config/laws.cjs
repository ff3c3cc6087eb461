// The laws of docs/architecture, as far as imports show them. What imports cannot show (SQL, purity, globals, law 10)
// stands in cloudfunctions/_checks. Run: npx depcruise --config config/laws.cjs src cloudfunctions

// Each may use the public.ts of those before it; the last three serve all others and nobody imports them.
const order = ['identity', 'registry', 'inspection', 'rating', 'ticket', 'liaison', 'oversight', 'exchange']
const serving = ['notice', 'audit', 'tick']

const tests = '\\.(test|fixture)\\.tsx?$'
const feature = '^cloudfunctions/([^/_][^/]*)/'
const domain = '(domain|workflow)(\\.ts$|/)'
const npm = (names) => `(^|/)node_modules/(@types/)?(${names})(/|$)`

const law = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    law(
      'law-1-contracts',
      'Contracts import only zod/mini, its Chinese words and the contract builder: both sides carry them.',
      { path: '^src/contracts/', pathNot: tests },
      { pathNot: ['^src/contracts/', npm('zod/mini|zod/v4/locales/zh-CN\\.c?js|@orpc/contract')] },
    ),
    law(
      'law-2-pure-domain',
      'Rules and state tables are pure: contracts, their own feature’s rules and the types of the kernel.',
      { path: `${feature}${domain}`, pathNot: tests },
      { pathNot: ['^src/contracts/', `^cloudfunctions/$1/${domain}`], dependencyTypesNot: ['type-only'] },
    ),
    law(
      'law-2-pure-domain-types',
      'Even types come to a domain only from contracts, its own feature’s rules and the kernel.',
      { path: `${feature}${domain}`, pathNot: tests },
      { pathNot: ['^src/contracts/', `^cloudfunctions/$1/${domain}`, '^cloudfunctions/_shared/'] },
    ),
    law(
      'law-3-application',
      'A use case knows its own feature, contracts, the kernel and what other features publish; the outside comes by ports.',
      { path: feature, pathNot: [tests, `${feature}index\\.ts$`, '(^|/)store\\.ts$'] },
      {
        pathNot: [
          '^cloudfunctions/$1/',
          '^cloudfunctions/[^/_][^/]*/public\\.ts$',
          '^cloudfunctions/_shared/',
          '^src/contracts/',
        ],
      },
    ),
    ...order.map((word, place) =>
      law(
        `law-3-order-${word}`,
        `${word} stands before these features: it hears of them only through events.`,
        { path: `^cloudfunctions/${word}/`, pathNot: tests },
        { path: `^cloudfunctions/(${[...order.slice(place + 1), ...serving].join('|')})/` },
      ),
    ),
    law(
      'law-3-reactions',
      'Reactions to events are called by whoever hands events out, never by another feature.',
      { path: feature, pathNot: ['^cloudfunctions/tick/index\\.ts$', tests] },
      { path: '^cloudfunctions/[^/_][^/]*/reactions(\\.ts$|/)', pathNot: '^cloudfunctions/$1/' },
    ),
    law(
      'law-4-sql-in-stores',
      'SQL lives in store.ts: nobody else takes more than types from the query builder.',
      { pathNot: ['(^|/)store\\.ts$', '^cloudfunctions/_shared/database/', '^cloudfunctions/_checks/', tests] },
      { path: npm('kysely'), dependencyTypesNot: ['type-only'] },
    ),
    law(
      'law-4-stores-are-leaves',
      'A store imports stores, rules and types, never a use case or another feature.',
      { path: `${feature}.*store\\.ts$` },
      {
        pathNot: [
          '^cloudfunctions/$1/.*store\\.ts$',
          `^cloudfunctions/$1/${domain}`,
          '^cloudfunctions/_shared/',
          '^src/contracts/',
          npm('kysely'),
        ],
      },
    ),
    law(
      'law-5-nobody-imports-an-index',
      'index.ts is where a host comes in; who needs something of a feature asks its public.ts.',
      { pathNot: '^src/' },
      { path: '^cloudfunctions/[^/]+/index\\.ts$' },
    ),
    law(
      'law-5-index-only-wires',
      'index.ts binds use cases to a host and does nothing else.',
      { path: `${feature}index\\.ts$` },
      {
        pathNot: [
          '^cloudfunctions/$1/application(\\.ts$|/)',
          '^cloudfunctions/[^/_][^/]*/reactions(\\.ts$|/)',
          '^cloudfunctions/_(shared|platform)/',
        ],
      },
    ),
    law(
      'law-6-kernel-knows-no-feature',
      'The kernel knows no feature, no adapter and no host.',
      { path: '^cloudfunctions/_shared/', pathNot: tests },
      { path: '^cloudfunctions/', pathNot: '^cloudfunctions/_shared/' },
    ),
    law(
      'law-6-nobody-imports-the-host',
      'The host may import everything and nothing but tests imports it.',
      { pathNot: ['^cloudfunctions/_(host|checks)/', tests] },
      { path: '^cloudfunctions/_host/' },
    ),
    law(
      'law-6-checks-are-for-tests',
      'What tests and guards need never gets into the product.',
      { path: '^(src|cloudfunctions)/', pathNot: [tests, '^cloudfunctions/_checks/'] },
      { path: '^cloudfunctions/_checks/' },
    ),
    law(
      'law-7-client-knows-no-server',
      'The client never imports the server.',
      { path: '^src/', pathNot: tests },
      { path: '^cloudfunctions/' },
    ),
    law(
      'law-7-server-knows-contracts-only',
      'Of the client the server imports the contracts alone.',
      { path: '^cloudfunctions/' },
      { path: '^src/', pathNot: '^src/contracts/' },
    ),
    law(
      'law-8-features-stand-apart',
      'A feature’s screens use contracts, ui and platform, never another feature or a page: pages compose features.',
      { path: '^src/features/([^/]+)/', pathNot: tests },
      { path: '^src/', pathNot: ['^src/features/$1/', '^src/(contracts|ui|platform)/'] },
    ),
    law(
      'law-8-below-features',
      'What features stand on does not know them.',
      { path: '^src/(ui|platform)/', pathNot: tests },
      { path: '^src/', pathNot: '^src/(contracts|ui|platform)/' },
    ),
    law(
      'law-9-taro-in-platform',
      'Only src/platform speaks with Taro, so that one place knows what WeChat and browsers can do.',
      { path: '^src/', pathNot: ['^src/platform/', tests] },
      { path: npm('@tarojs/(?!components)[^/]+') },
    ),
    law(
      'law-9-elements-in-ui',
      'Only src/ui uses the raw elements, so that both targets look and read the same.',
      { path: '^src/', pathNot: ['^src/(ui|platform)/', tests] },
      { path: npm('@tarojs/components') },
    ),
    law(
      'law-9-pg-in-database',
      'Only the kernel’s database folder touches the driver.',
      { pathNot: ['^cloudfunctions/_shared/database/', '^cloudfunctions/_checks/', tests] },
      { path: npm('pg') },
    ),
    law(
      'law-9-wechat-in-platform',
      'Only _platform touches WeChat’s server library, which is large and reads identity from the process.',
      { pathNot: '^cloudfunctions/_platform/' },
      { path: npm('wx-server-sdk') },
    ),
    law(
      'nothing-unresolved',
      'An import that leads nowhere would slip past every law.',
      {},
      { couldNotResolve: true, pathNot: '\\.(scss|css|svg|png)$' },
    ),
    law(
      'no-circle',
      'Two files that need each other are one file, or lack a third.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.scss'],
    },
  },
}
