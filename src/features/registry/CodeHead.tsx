import { callPhone } from '@/platform/phoneCall'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { StatusTag } from '@/ui/StatusTag'
import type { CodeFacts } from './readCode'
import { texts } from './texts'

type Props = { facts: CodeFacts }

/** Whose code this is. */
export const CodeHead = ({ facts }: Props) => (
  <Cells>
    <Block>
      <StatusTag tone="ok">{facts.isMine ? texts.isMine : texts.isPlate}</StatusTag>
      <View as="h2" className="title">
        {facts.enterpriseName}
      </View>
      <View className="note">{facts.address}</View>
      <View className="note">{facts.isMine ? texts.ownPlateText : texts.plateText}</View>
    </Block>
  </Cells>
)

/** Which judicial office looks after it, and its telephone. Stands inside Cells. */
export const OfficeCell = ({ facts: { office } }: Props) => {
  const phone = office?.phone
  return phone ? (
    <Cell icon="phone" title={texts.call(office.name)} note={phone} onPress={() => callPhone(phone)} />
  ) : (
    <Cell icon="office" title={office?.name ?? texts.noOffice} />
  )
}
