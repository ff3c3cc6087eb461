/** Words around the glossary. */
export const texts = {
  explain: (word: string) => `${word}，看解释`,
  seen: (shown: string, word: string) => `这里的“${shown}”，看“${word}”的解释。`,
  source: (source: string) => `出处：${source}`,
  groups: {
    visit: '有人来检查',
    penalty: '处罚和不服怎么办',
    people: '谁是谁',
    report: '反映怎样办',
    conduct: '哪些做法不对',
  },
} as const
