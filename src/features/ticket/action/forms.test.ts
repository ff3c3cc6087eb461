import { contract } from '@/contracts'
import { policy } from '@/contracts/policy'
import { type ActionForm, type ActionName, actionForms, type Field, isKnownAction } from './forms'
import { inputOf, mistakesOf } from './values'

const id = '8b2b8d5c-3b1e-4c53-9f3e-0d7d6a1f1a11'
const names = Object.keys(actionForms) as ActionName[]
const forms = names.map((name) => [name, actionForms[name] as ActionForm] as const)

/** A value that a field must take, with words of this length. */
const wordOf = (field: Field, length: number): string => {
  if (field.kind === 'words') return '字'.repeat(length)
  if (field.kind === 'choice') return field.options[0]?.key ?? ''
  if (field.kind === 'category') return 'frequency'
  if (field.kind === 'day') return '2026-11-20'
  return field.kind === 'stars' ? '5' : id
}

/** Everything filled in, so that the field of this name is asked: some are, only when another one says so. */
const filled = (form: ActionForm, name?: string, length?: number) => {
  const asked = form.fields.find((field) => field.name === name)
  const words = form.fields
    .filter(({ kind }) => kind !== 'photos')
    .map((field) => [
      field.name,
      wordOf(field, field.name === name && length !== undefined ? length : field.kind === 'words' ? field.fewest : 0),
    ])
  return {
    words: { ...Object.fromEntries(words), ...(asked?.when && { [asked.when.field]: asked.when.is[0] ?? '' }) },
    photos: form.fields.some(needsPhoto) ? [{ key: 'p1', attachmentId: id }] : [],
  }
}

const needsPhoto = (field: Field) => field.kind === 'photos' && field.missing !== undefined

const ofLetters = ['discardLetter', 'issueLetter', 'returnDraft', 'agencyObject', 'reportRectified']
const ofRequests = ['agencyDraft', 'agencyReturnDraft', 'agencyRespond']
const subjectOf = (command: string) => {
  if (ofLetters.includes(command)) return { letterId: id }
  return ofRequests.includes(command) ? { requestId: id } : { ticketId: id }
}

/** Whether a command changes one ticket, request or letter; the others have pages of their own. */
const isOnRecord = (name: string) => {
  const procedure = contract.ticket[name as keyof typeof contract.ticket]
  const { shape } = (procedure['~orpc'].inputSchema as unknown as { def: { shape: object } }).def
  return ['ticketId', 'requestId', 'letterId'].some((key) => key in shape)
}

const isTaken = (form: ActionForm, values: ReturnType<typeof filled>) => {
  const procedure = contract.ticket[form.command]
  const schema = procedure['~orpc'].inputSchema as unknown as { safeParse: (input: unknown) => { success: boolean } }
  const files = values.photos.map(({ attachmentId }) => attachmentId)
  return schema.safeParse({ ...subjectOf(form.command), version: 1, clientId: id, ...inputOf(form, values, files) })
    .success
}

describe('forms of actions', () => {
  test.each(['confirm', 'confirmLast'] as const)(
    '%s says whom the stars are about, and who never sees them',
    (name) => {
      const { words, fields } = actionForms[name]
      expect(words.intro).toContain('打分评的是司法所、司法局，只有司法局科长和分管领导看得到。')
      expect(fields).toEqual([{ kind: 'stars', name: 'stars', label: '司法所、司法局这次办得怎么样' }])
    },
  )

  test.each(forms)('%s: what the form takes, the contract takes', (_, form) => {
    expect(mistakesOf(form, filled(form))).toEqual({})
    expect(isTaken(form, filled(form))).toBe(true)
  })

  test.each(forms)('%s: an empty form names every field it needs', (_, form) => {
    const needed = form.fields
      .filter((field) => field.kind !== 'photos' || needsPhoto(field))
      .filter((field) => field.kind !== 'passed' && !field.when && !('isOptional' in field))
      .map(({ name }) => name)
    expect(Object.keys(mistakesOf(form, { words: {}, photos: [] }))).toEqual(needed)
  })

  const worded = forms.flatMap(([name, form]) =>
    form.fields.flatMap((field) => (field.kind === 'words' ? [[name, form, field] as const] : [])),
  )
  test.each(worded)('%s: the limits of its words are the contract’s', (_, form, { name, fewest, most }) => {
    for (const [length, isRight] of [
      [fewest - 1, false],
      [fewest, true],
      [most, true],
      [most + 1, false],
    ] as const) {
      const values = filled(form, name, length)
      expect([length, mistakesOf(form, values)[name] === undefined]).toEqual([length, isRight])
      expect([length, isTaken(form, values)]).toEqual([length, isRight])
    }
  })

  test('every command of the policy that changes a ticket has a form', () => {
    const commands = Object.entries(policy)
      .filter(([name, { kind }]) => name.startsWith('ticket.') && kind === 'command')
      .map(([name]) => name.slice('ticket.'.length))
      .filter((name) => name !== 'submit' && name !== 'attach' && isOnRecord(name))
    // Asking for an identity, telling of retaliation and a reward have a page or card of their own.
    const elsewhere = ['requestIdentity', 'answerWatch', 'recordReward']
    expect(commands.filter((name) => !isKnownAction(name) && !elsewhere.includes(name))).toEqual([])
  })

  test('what is asked only in one case is neither missed nor sent in another', () => {
    const { checkRectification } = actionForms
    const words = { result: 'partial', reason: '还缺一份清单', text: '先写了一半' }
    expect(mistakesOf(checkRectification, { words, photos: [] })).toEqual({})
    expect(inputOf(checkRectification, { words, photos: [] }, [])).not.toHaveProperty('text')
    expect(mistakesOf(checkRectification, { words: { ...words, result: 'pass' }, photos: [] })).toHaveProperty('text')
  })

  test('a hint of a draft that nobody replaced does not go out', () => {
    const values = filled(actionForms.draftLetter)
    values.words.demands = '一、（请写要纠正什么）。'
    expect(mistakesOf(actionForms.draftLetter, values)).toEqual({ demands: '还有括号里的提示没有换成内容' })
  })

  test('an event of a later server is not offered', () => {
    expect(isKnownAction('issueUrgeLetter')).toBe(false)
    expect(isKnownAction('constructor')).toBe(false)
  })
})
