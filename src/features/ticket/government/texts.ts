/** Words of a proposal as the government reads it. */
export const texts = {
  page: '提请决定',
  about: (number: string, category: string, agency: string) => [number, category, agency].join('·'),
  summary: '反映的概要',
  noSummary: '没有写概要。',
  summaryNote: '由司法局用中性的话写成。这里看不到是谁反映的。',
  proposal: '司法局的提请',
  letters: '此前的监督文书',
  allLetters: '监督文书',
  outcomes: { decided: '已作出监督决定', returned: '已退回司法局' },
  outcomeText: '这份提请已经办过，只能看。',
  decided: '这份提请不用再办，在“已决定”里还能看。',
} as const
