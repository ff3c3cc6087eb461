import '../styles/glossary.scss'
import { useState } from 'react'
import { Block, Cells } from '../Cells'
import { Pressable, View } from '../elements'
import { Sheet } from '../Sheet'
import { type TermKey, termOf } from './terms'
import { texts } from './texts'

type Props = { term: TermKey; children: string }

/** A word in running text that opens what it means. Not for inside a row that leads on. */
export function Term({ term, children }: Props) {
  const [isOpen, setOpen] = useState(false)
  const { word, text, source } = termOf[term]
  return (
    <>
      <Pressable className="term" aria-label={texts.explain(children)} onPress={() => setOpen(true)}>
        {children}
      </Pressable>
      {isOpen && (
        <View className="term-sheet">
          <Sheet title={word} isOpen onClose={() => setOpen(false)}>
            <View className="sheet-list">
              <Cells>
                <Block>
                  {!word.includes(children) && <View className="note">{texts.seen(children, word)}</View>}
                  <View className="read">{text}</View>
                  <View className="note after">{texts.source(source)}</View>
                </Block>
              </Cells>
            </View>
          </Sheet>
        </View>
      )}
    </>
  )
}
