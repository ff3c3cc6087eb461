import type { ReactNode } from 'react'
import { certificateStates } from '@/contracts/inspectionLists'
import { Cell } from './Cell'
import { Text, View } from './elements'
import { StatusTag } from './StatusTag'

/** How a certificate stood when it was scanned. */
export type CertificateState = keyof typeof certificateStates

type Props = {
  name: string
  state: CertificateState
  /** 「执法证 99010304017」 */
  number: ReactNode
  /** 「有效到 2028年3月」; only a valid certificate says it. */
  until?: string
  /** What follows for the visit, in words; only of one that is not valid. */
  consequence?: ReactNode
}

/** One officer with his certificate: state as word, shape and colour, number, end, and what follows. Name and state are
 *  short: they stand side by side in large type, too. */
export const OfficerRow = ({ name, state, number, until, consequence }: Props) => (
  <Cell
    icon="idcard"
    isTop
    title={
      <View className="cell-line">
        <Text>{name}</Text>
        <StatusTag tone={state === 'valid' ? 'ok' : 'bad'}>{certificateStates[state]}</StatusTag>
      </View>
    }
    note={
      <>
        <Text className="nb">{number}</Text> {until && <Text className="nb">{until}</Text>}
        {consequence && <View>{consequence}</View>}
      </>
    }
  />
)
