import type { TermText } from '../types'

const regulation = '行政执法监督条例第十一条'

/** Words for what can be wrong with enforcement. */
export const conductTerms = {
  inaction: {
    word: '执法不作为',
    also: ['拖着不办', '有案不立'],
    text: '该管的不管，例如有案不立、互相推来推去。',
    source: regulation,
  },
  fineOnly: { word: '以罚代管', also: ['只罚不管'], text: '只管罚款，不管问题改没改。', source: regulation },
  arbitrary: {
    word: '乱收费、乱罚款、乱检查、乱查封',
    also: ['乱收费', '乱罚款', '乱检查', '乱查封'],
    text: '没有依据，或者不按规定，就收费、罚款、检查、查封。',
    source: regulation,
  },
  crossRegion: {
    word: '违规异地执法',
    also: ['外地执法人员'],
    text: '不按规定跑到别的地方去执法。',
    source: regulation,
  },
  profit: {
    word: '趋利性执法',
    also: ['为了钱执法', '罚款有指标'],
    text: '为了罚款、创收去执法。把罚款数额同考核、预算挂钩，也不允许。',
    source: `${regulation}、海南省涉企行政检查条例（试行）第二十三条`,
  },
  improper: {
    word: '明显不当',
    also: ['明显过重'],
    text: '决定没有违法，但是轻重、做法明显不合理。司法局查明后可以发监督意见书。',
    source: `${regulation}、第二十八条`,
  },
  oneSize: {
    word: '一刀切',
    also: ['一律停业'],
    text: '不看各家情况，一律同样处理，例如全部停业。',
    source: '天津市红桥区行政执法三年行动的落实举措（2023年）',
  },
  campaign: {
    word: '运动式执法',
    also: ['一阵风'],
    text: '一阵子查得很紧，过后没人管。',
    source: '天津市红桥区行政执法三年行动的落实举措（2023年）',
  },
  retaliation: {
    word: '打击报复',
    also: ['反映之后被刁难'],
    text: '因为你投诉、反映而为难你。执法人员这样做，要受处理。',
    source: '山东省行政执法监督条例第三十八条',
  },
} as const satisfies Record<string, TermText>
