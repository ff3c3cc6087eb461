import { story } from '../story'

/** What was told at the end of the last month. */
export const lastMonthStories = {
  awning: story('mechanical', 'urban', '门口的雨棚量一次一个说法，{日}又说要往里缩，拆了重装要花不少钱。', {
    summary: '有经营者反映，对雨棚的尺寸要求前后不一。',
    question: '请说明雨棚尺寸的标准和几次测量的情况。',
    answer: '尺寸从路沿算起，先前量错了起点。已向商户说明，雨棚不用改。',
    reply: '经核查，雨棚符合标准，不用拆。该局先前量错了起点，已向你说明，今后先说清标准再量。',
  }),
  market: story('procedure', 'market', '{日}在东桥的早市上，秤被拿去检定，没有留单子，也没说什么时候还。', {
    summary: '有经营者反映，计量器具被取走检定，没有出具单据。',
    question: '请说明取走检定的依据、单据和归还情况。',
    answer: '属统一检定，单据漏开。秤已检定合格送还，单据补交。',
    reply: '经核查，取走秤时漏开了单据，做法不当。秤已检定合格送还，单据也补给了你，今后当场开单。',
  }),
} as const
