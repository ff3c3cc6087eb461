import { contract } from '@/contracts'
import { emptyReport, inputOf, kindOf, limits, mistakesOf, type ReportFields } from './fields'

const clientId = '8b2b8d5c-3b1e-4c53-9f3e-0d7d6a1f1a11'
const written: ReportFields = { ...emptyReport, category: 'frequency', content: '一个月里来了三次，次次都查灭火器。' }

/** The contract's own opinion of an input. */
const isTaken = (fields: ReportFields) => {
  const schema = contract.ticket.submit['~orpc'].inputSchema as { safeParse: (input: unknown) => { success: boolean } }
  return schema.safeParse(inputOf(fields, clientId, [])).success
}

describe('what a report needs', () => {
  test('a category and ten characters are enough; nothing else is asked', () => {
    expect(mistakesOf(written, true)).toEqual({})
    expect(isTaken(written)).toBe(true)
    expect(Object.keys(mistakesOf(emptyReport, true))).toEqual(['category', 'content'])
  })

  test('who has no township of his own must choose one', () => {
    expect(mistakesOf(written, false)).toEqual({ townshipCode: '请选择在哪个镇（街道）' })
    expect(mistakesOf({ ...written, township: { code: '990104101', name: '柳溪镇' } }, false)).toEqual({})
  })

  test.each(['content', 'suggestion', 'place'] as const)(
    '%s may be as long as the contract says and no longer',
    (name) => {
      const full = { ...written, [name]: '字'.repeat(limits[name][1]) }
      const over = { ...written, [name]: '字'.repeat(limits[name][1] + 1) }
      expect([mistakesOf(full, true)[name], isTaken(full)]).toEqual([undefined, true])
      expect([Boolean(mistakesOf(over, true)[name]), isTaken(over)]).toEqual([true, false])
    },
  )
})

describe('what is sent', () => {
  test('a sealed report leaves the inspection at home, any other takes it along', () => {
    const about = { ...written, inspection: { id: clientId, label: '11月16日' } }
    expect(inputOf(about, clientId, []).inspectionId).toBe(clientId)
    expect(inputOf({ ...about, confidentiality: 'sealed' }, clientId, []).inspectionId).toBeUndefined()
    // The day that came with the choice would point at the visit.
    const dated = { ...about, happenedOn: '2026-11-16' }
    expect(inputOf(dated, clientId, []).happenedOn).toBe('2026-11-16')
    expect(inputOf({ ...dated, confidentiality: 'sealed' }, clientId, []).happenedOn).toBeUndefined()
    const typed = { ...written, happenedOn: '2026-11-16', confidentiality: 'sealed' as const }
    expect(inputOf(typed, clientId, []).happenedOn).toBe('2026-11-16')
  })

  test('nobody is exposed by forgetting to choose', () => {
    expect(emptyReport.confidentiality).toBe('hiddenFromAgency')
  })

  test('the category decides the kind until a person chooses another', () => {
    expect(kindOf({ category: 'frequency', kind: '' })).toBe('complaint')
    expect(kindOf({ category: 'consultation', kind: '' })).toBe('consultation')
    expect(kindOf({ category: 'praise', kind: '' })).toBe('praise')
    expect(kindOf({ category: 'systemSuggestion', kind: '' })).toBe('suggestion')
    expect(kindOf({ category: 'frequency', kind: 'opinion' })).toBe('opinion')
  })
})
