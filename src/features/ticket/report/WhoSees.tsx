import { confidentialities } from '@/contracts/ticket/lists'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Explained } from '@/ui/glossary/Explained'
import { SectionTitle } from '@/ui/SectionTitle'
import { Sheet } from '@/ui/Sheet'
import type { Confidentiality } from './fields'
import { texts } from './texts'

const levels = Object.keys(confidentialities) as Confidentiality[]

type Props = { chosen: Confidentiality; isOpen: boolean; onClose: () => void }

/** Role by role what each level shows, the chosen one first; one touch away, as the choice itself says the essence. */
export const WhoSees = ({ chosen, isOpen, onClose }: Props) => (
  <Sheet title={texts.sees} isOpen={isOpen} onClose={onClose}>
    <View className="sheet-list">
      {[chosen, ...levels.filter((level) => level !== chosen)].map((level) => (
        <View key={level}>
          <SectionTitle>
            {level === chosen ? texts.seesChosen(confidentialities[level].words) : confidentialities[level].words}
          </SectionTitle>
          <Cells>
            {texts.seesLines[level].map((line, index) => (
              <Block key={line} hasLine={index > 0}>
                <View className="read">{line}</View>
              </Block>
            ))}
          </Cells>
        </View>
      ))}
      <View className="note under">
        <Explained terms={['sealed', 'hidden']}>{texts.whoNote}</Explained>
      </View>
    </View>
  </Sheet>
)
