import type { Outputs } from '@/platform/api'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Facts } from '@/ui/Facts'
import { Notice } from '@/ui/Notice'
import { StatusTag } from '@/ui/StatusTag'
import { useInspection } from '../inspection'
import { InspectionRecord } from '../record/InspectionRecord'
import { toneOf } from '../states'
import { texts as common } from '../texts'
import { Countdown } from './Countdown'
import { texts } from './texts'

type Result = Outputs['inspection']['checkIn']

const { states } = common

const titles = {
  awaitingSecondOfficer: texts.doneWait,
  checkedIn: texts.doneIn,
  blocked: texts.doneBlocked,
} as const

type Props = { result: Result; isDemo: boolean }

/** What came of the scan, and the record as it goes on from there. */
export function CheckInResult({ result, isDemo }: Props) {
  const { data } = useInspection(result.inspectionId)
  const state = data?.state ?? result.state
  const isSame = state === result.state
  const isBlocked = state === 'blocked'
  const isWaiting = state === 'awaitingSecondOfficer'
  const until = data?.clocks.find(({ kind }) => kind === 'secondOfficer')?.dueAt
  return (
    <>
      <Cells>
        <Block>
          <StatusTag tone={toneOf[state]}>
            {isSame ? (titles[state as keyof typeof titles] ?? texts.doneMore) : states[state]}
          </StatusTag>
          <View as="h2" className="title">
            {isSame ? result.message : data?.enterprise.name}
          </View>
          {isWaiting && until && (
            <View className="note">
              <Countdown until={until} />
            </View>
          )}
          {isBlocked && <View className="note">{texts.notCounted}</View>}
          {data && (
            <View className="note">
              <Facts>{isSame ? `${data.enterprise.name}·${data.enterprise.address}` : data.enterprise.address}</Facts>
            </View>
          )}
        </Block>
      </Cells>
      {isDemo && isWaiting && (
        <Notice tone="idle" icon="info">
          {texts.demoHint}
        </Notice>
      )}
      {data && <InspectionRecord inspection={data} side="inspector" isHeadless />}
    </>
  )
}
