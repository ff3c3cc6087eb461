import type { ReactNode } from 'react'
import { callPhone } from '@/platform/phoneCall'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { SectionTitle } from '@/ui/SectionTitle'
import { StatusTag } from '@/ui/StatusTag'
import type { CodeFacts } from './readCode'
import { texts } from './texts'

type Props = {
  facts: CodeFacts
  /** What is more urgent than whom to call. */
  children?: ReactNode
}

/** Whose code this is, and which judicial office looks after it. */
export const CodeHead = ({ facts, children }: Props) => (
  <>
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
    {children}
    <SectionTitle>{texts.office}</SectionTitle>
    <Cells>
      {facts.office ? (
        <OfficeCell name={facts.office.name} phone={facts.office.phone} />
      ) : (
        <Cell icon="office" title={texts.noOffice} />
      )}
    </Cells>
  </>
)

const OfficeCell = ({ name, phone }: { name: string; phone: string | null }) =>
  phone ? (
    <Cell icon="phone" title={texts.call(name)} note={phone} onPress={() => callPhone(phone)} />
  ) : (
    <Cell icon="office" title={name} />
  )
