import { fireEvent, render, screen } from '@testing-library/react'
import { Explained } from './Explained'
import { piecesOf } from './pieces'
import { findTerms, isTerm, type TermKey, termOf } from './terms'

const all = Object.entries(termOf) as [TermKey, (typeof termOf)[TermKey]][]

describe('the glossary', () => {
  test('no word leads to two explanations', () => {
    const words = all.flatMap(([, { word, also = [] }]) => [word, ...also])
    expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([])
  })

  test.each(all)('%s is explained in a sentence or a few, and names its source', (_, { text, source }) => {
    expect(text).toMatch(/。$/)
    expect(text.split('。').length - 1).toBeLessThanOrEqual(3)
    expect(source).toMatch(/第[一二三四五六七八九十百]+条|本产品的规则|（.*年.*）|〔\d{4}〕\d+号/)
  })

  test('searching finds a word, what it is called elsewhere, and words of the explanation', () => {
    const found = (search: string) => findTerms(search).flatMap(({ terms }) => terms.map(({ key }) => key))
    expect(found(' 听证 ')).toContain('hearing')
    expect(found('个案检查')).toEqual(['triggered'])
    expect(found('随机抽取')).toEqual(['daily'])
    for (const words of ['归上级管', '主要归上级管']) expect(found(words)).toEqual(['vertical'])
    expect(found('飞碟')).toEqual([])
    expect(found('')).toHaveLength(all.length)
  })

  test('only the name of a term is one', () => {
    expect([isTerm('certificate'), isTerm('toString'), isTerm(undefined)]).toEqual([true, false, false])
  })
})

describe('cutting a sentence at its legal words', () => {
  const cut = (sentence: string, terms: TermKey[]) => piecesOf(sentence, terms).map(({ text, term }) => [text, term])

  test('marks a word where it stands first and nowhere else', () => {
    expect(cut('听证要公开，听证不收费', ['hearing'])).toEqual([
      ['听证', 'hearing'],
      ['要公开，听证不收费', undefined],
    ])
  })

  test('of words that overlap the longer one counts', () => {
    expect(cut('没有出示执法证件', ['certificate'])).toEqual([
      ['没有出示', undefined],
      ['执法证件', 'certificate'],
    ])
  })

  test('several terms keep the order of the sentence', () => {
    expect(cut('申请行政复议或者提起诉讼', ['litigation', 'reconsideration']).map(([, term]) => term)).toEqual([
      undefined,
      'reconsideration',
      undefined,
      'litigation',
    ])
  })

  test('brackets, quotes and stops stay with their word, so that no line begins or ends with them', () => {
    expect(piecesOf('人数符合规定（不少于两人）。可以评价', ['twoOfficers'])).toEqual([
      { text: '人数符合规定' },
      { text: '不少于两人', term: 'twoOfficers', before: '（', after: '）。' },
      { text: '可以评价' },
    ])
    expect(piecesOf('“密封”、“对执法部门保密”', ['sealed', 'hidden'])).toEqual([
      { text: '密封', term: 'sealed', before: '“', after: '”、' },
      { text: '对执法部门保密', term: 'hidden', before: '“', after: '”' },
    ])
  })

  test('a sentence without the word stays whole', () => {
    expect(cut('检查完了', ['hearing'])).toEqual([['检查完了', undefined]])
    expect(cut('', ['hearing'])).toEqual([])
  })
})

describe('a word that can be explained', () => {
  test('is a button named after the word as it stands, opens explanation and source, and gives the focus back', () => {
    const { container } = render(<Explained terms={['triggered']}>类型是个案检查。</Explained>)
    expect(container).toHaveTextContent('类型是个案检查。')
    const word = screen.getByRole('button', { name: '个案检查，看解释' })
    word.focus()
    fireEvent.click(word)
    const sheet = screen.getByRole('dialog', { name: '触发式检查' })
    expect(sheet).toHaveTextContent('这里的“个案检查”，看“触发式检查”的解释。')
    expect(sheet).toHaveTextContent('出处：海南省涉企行政检查条例（试行）第十二条')
    expect(screen.getByRole('heading', { name: '触发式检查' })).toHaveFocus()
    fireEvent.keyDown(document, { key: 'Escape' })
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(word).toHaveFocus()
  })

  test('the sheet’s own button closes it too', () => {
    render(<Explained terms={['sealed']}>密封</Explained>)
    fireEvent.click(screen.getByRole('button', { name: '密封，看解释' }))
    fireEvent.click(screen.getByRole('button', { name: '关闭' }))
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })
})
