import type { TermText } from '../types'

/** Words for people and offices. */
export const peopleTerms = {
  bureau: {
    word: '司法局',
    text: '县级以上政府里管司法行政的部门，代表政府监督执法部门。',
    source: '行政执法监督条例第六条',
  },
  office: {
    word: '司法所',
    text: '设在乡镇、街道，协助县里的司法局监督执法。你的反映由它先看；要作决定的，报司法局。',
    source: '行政执法监督条例第六条',
  },
  supervision: {
    word: '行政执法监督',
    text: '政府自己监督执法部门有没有依法办事，有错的督促改正。它不代替执法，也不得随意干预执法。',
    source: '行政执法监督条例第二条、第八条',
  },
  agency: {
    word: '行政执法机关',
    also: ['执法部门'],
    text: '依法来检查、处罚的政府部门，以及法律法规授权的组织。',
    source: '行政执法监督条例第二条、第十一条',
  },
  liaisonPoint: {
    word: '企业联系点',
    text: '按程序确定、长期反映企业诉求、评价执法的企业。自己的事能说，也能转达各界的意见。',
    source: '天津市推行行政执法监督企业联系点制度工作方案（2025年）',
  },
  supervisor: {
    word: '特邀行政执法监督员',
    also: ['特邀监督员'],
    text: '司法局聘来监督执法的人：企业负责人或员工、不担任公职的人大代表和政协委员、企业法律顾问。有任期，有聘书。',
    source: '如皋市司法局皋司发〔2021〕15号',
  },
  discipline: {
    word: '纪检监察',
    text: '查公职人员违纪违法的机关。监督中发现涉嫌贪污贿赂、失职渎职的线索，按程序移送监察机关。',
    source: '行政执法监督条例第三十三条',
  },
  legalUnit: {
    word: '法制机构',
    text: '执法部门里从法律上把关的科室。在这里，部门的说明由它审核以后才发给司法局。',
    source: '本产品的规则；处罚决定的法制审核见行政处罚法第五十八条',
  },
  vertical: {
    word: '垂直管理',
    also: ['归上级管', '主要归上级管'],
    text: '由上一级主管部门直接管、或者以它为主管的部门。当地政府发现它的问题，告知它的上一级主管部门。',
    source: '行政执法监督条例第四十二条',
  },
} as const satisfies Record<string, TermText>
