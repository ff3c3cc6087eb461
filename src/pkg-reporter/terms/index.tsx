import { useState } from 'react'
import { useParams } from '@/platform/navigation'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { findTerms, isTerm, termOf } from '@/ui/glossary/terms'
import { texts as glossaryTexts } from '@/ui/glossary/texts'
import type { TermText } from '@/ui/glossary/types'
import { NothingFound } from '@/ui/NothingFound'
import { Page } from '@/ui/Page'
import { SearchField } from '@/ui/SearchField'
import { SectionTitle } from '@/ui/SectionTitle'
import { texts } from './texts'

/** Every legal and office word that the screens use, in plain words and with its source; one may be asked for. */
export default function TermsPage() {
  const { term } = useParams()
  const [words, setWords] = useState('')
  const groups = findTerms(words)
  return (
    <Page title={texts.title}>
      <SearchField placeholder={texts.search} value={words} onChange={setWords} />
      {isTerm(term) && !words && (
        <>
          <SectionTitle>{texts.asked}</SectionTitle>
          <Cells>
            <TermCell term={termOf[term]} />
          </Cells>
        </>
      )}
      {groups.map(({ group, terms }) => (
        <View key={group}>
          <SectionTitle extra={texts.counted(terms.length)}>{glossaryTexts.groups[group]}</SectionTitle>
          <Cells>
            {terms.map(({ key, term: each }) => (
              <TermCell key={key} term={each} />
            ))}
          </Cells>
        </View>
      ))}
      {!groups.length && <NothingFound search={words} onClear={() => setWords('')} />}
    </Page>
  )
}

const TermCell = ({ term: { word, text, source } }: { term: TermText }) => (
  <Cell
    isTop
    isStrong
    title={word}
    note={
      <>
        <View className="fg">{text}</View>
        <View>{glossaryTexts.source(source)}</View>
      </>
    }
  />
)
