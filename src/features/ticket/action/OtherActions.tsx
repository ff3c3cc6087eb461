import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { SectionTitle } from '@/ui/SectionTitle'
import { type ActionName, actionForms } from './forms'
import { texts } from './texts'

type Props = { names: ActionName[]; onChoose: (name: ActionName) => void }

/** What can be done beside the main action, one row each; nothing when there is nothing. */
export const OtherActions = ({ names, onChoose }: Props) =>
  names.length > 0 && (
    <View className="only-screen">
      <SectionTitle>{texts.others}</SectionTitle>
      <Cells>
        {names.map((name) => (
          <Cell
            key={name}
            icon={actionForms[name].icon}
            title={actionForms[name].words.title}
            onPress={() => onChoose(name)}
          />
        ))}
      </Cells>
    </View>
  )
