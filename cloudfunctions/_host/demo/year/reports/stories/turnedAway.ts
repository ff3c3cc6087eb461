import { type Story, story } from '../story'

/** Stories that are not accepted, with what the reporter is told instead. */
export const rejectedStories: readonly Story[] = [
  story('outOfScope', null, '楼上漏水泡了库房，找了物业和楼上都不管，想请你们帮着协调。', {
    rejection: {
      reasonCode: 'notEnforcement',
      explanation: '漏水是邻里之间的事，不是行政执法。可以到镇人民调解委员会申请调解，不收费，电话在司法所可以问到。',
    },
  }),
  story('outOfScope', null, '和供货商的货款说不清，欠了三万多元，希望你们出面要回来。', {
    rejection: {
      reasonCode: 'notEnforcement',
      explanation: '货款纠纷可以先申请人民调解，调解不成可以向法院起诉。司法所能帮你写调解申请，带上合同和送货单就行。',
    },
  }),
  story('decisionUnlawful', 'market', '处罚决定认错了人，已经申请复议，想请你们也看一看。', {
    rejection: {
      reasonCode: 'inProcedure',
      explanation: '这件事正在行政复议，按规定不重复监督。复议结果出来后仍有新的情况，欢迎再告诉我们。',
    },
  }),
  story('outOfScope', null, '有人乱来，具体的不方便在这里说，希望多管一管。', {
    rejection: {
      reasonCode: 'noFacts',
      explanation: '内容太少，没有办法核实。可以补上时间、地点和经过再交一次；不想露身份可以选密封。',
    },
  }),
]

/** Stories whose reporter takes them back. */
export const withdrawnStories: readonly Story[] = [
  story('inaction', 'fire', '检查结果一直没有告知，等了六个工作日，不知道合不合格。'),
  story('frequency', 'urban', '一周里来看了三次门口，以为是重复检查，后来知道是邻店的装修。'),
]

/** What he writes when he does. */
export const withdrawals = ['刚刚收到书面结果了，不用再办，谢谢。', '弄清楚了，是误会，撤回。'] as const
