// All components on one page, for developers: it is in no build that does not ask for it.
const gallery = { root: 'pkg-gallery', name: 'gallery', pages: ['components/index'] }
const isGalleryBuilt = process.env.TARO_ENV === 'h5' && process.env.TARO_APP_GALLERY === '1'

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/records/index',
    'pages/inbox/index',
    'pages/me/index',
    'pages/signIn/index',
    'pages/scan/index',
    'pages/landing/index',
    'pages/receipt/index',
    'pages/notFound/index',
  ],
  subPackages: [
    {
      root: 'pkg-reporter',
      name: 'reporter',
      pages: [
        'inspection/index',
        'rating/index',
        'rights/index',
        'report/index',
        'ticket/index',
        'kept/index',
        'terms/index',
        'reminders/index',
        'mine/index',
      ],
    },
    { root: 'pkg-inspector', name: 'inspector', pages: ['checkIn/index', 'inspection/index'] },
    {
      root: 'pkg-agency',
      name: 'agency',
      pages: ['request/index', 'letter/index', 'inspection/index', 'ratings/index', 'disputes/index', 'dispute/index'],
    },
    {
      root: 'pkg-office',
      name: 'office',
      pages: [
        'ticket/index',
        'proposal/index',
        'inspection/index',
        'forms/index',
        'identity/index',
        'desk/index',
        'routing/index',
        'clocks/index',
        'many/index',
        'templates/index',
        'views/index',
        'disputes/index',
        'absences/index',
        'issues/index',
        'issue/index',
        'register/index',
        'ledger/index',
        'boxes/index',
        'rewards/index',
        'concerns/index',
      ],
    },
    { root: 'pkg-public', name: 'public', pages: ['complaint/index', 'dialogue/index'] },
    { root: 'pkg-discipline', name: 'discipline', pages: ['ticket/index'] },
    ...(isGalleryBuilt ? [gallery] : []),
  ],
  // NB: with Taro's slide in H5, going back before it ends leaves the page below hidden for good: a blank screen.
  ...(process.env.TARO_ENV === 'h5' && { animation: false }),
  lazyCodeLoading: 'requiredComponents',
  darkmode: true,
  themeLocation: 'theme.json',
  window: {
    backgroundTextStyle: '@backText' as 'dark',
    backgroundColor: '@navBg',
    navigationBarBackgroundColor: '@navBg',
    navigationBarTitleText: '码上督',
    navigationBarTextStyle: '@navText' as 'black',
  },
  // Custom: the pages draw the bar themselves (src/pages/MainTabs.tsx), the same on both targets.
  tabBar: {
    custom: true,
    color: '#666666',
    selectedColor: '#1b4f9c',
    backgroundColor: '#f7f7f7',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/records/index', text: '记录' },
      { pagePath: 'pages/inbox/index', text: '消息' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
})
