import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { monthText, timeText } from '@/ui/dates'
import { Text, View } from '@/ui/elements'
import { FieldError } from '@/ui/FieldError'
import { InputCell } from '@/ui/InputCell'
import { Notice } from '@/ui/Notice'
import { SectionTitle } from '@/ui/SectionTitle'
import { Skeleton } from '@/ui/Skeleton'
import { ErrorState } from '@/ui/States'
import { StatusTag } from '@/ui/StatusTag'
import { CommandFailure, issueOf } from '../CommandFailure'
import { CheckInResult } from './CheckInResult'
import { PlanChoice } from './PlanChoice'
import { texts } from './texts'
import { failureField, triggerField, type useCheckIn } from './useCheckIn'

type CheckIn = ReturnType<typeof useCheckIn>
type Props = { checkIn: CheckIn; isDemo: boolean }

/** An officer at an enterprise's code: the shop, his certificate, then what waits or the plans. */
export function CheckInView({ checkIn, isDemo }: Props) {
  const { options, result, fields, change, needsTrigger, command, mistakes } = checkIn
  if (result) return <CheckInResult result={result} isDemo={isDemo} />
  if (options.error && !options.data) return <ErrorState error={options.error} onRetry={options.refetch} />
  if (!options.data) return <Skeleton />
  const { enterprise, certificate, open, plans } = options.data
  const isValid = certificate.state === 'valid'
  return (
    <>
      <Cells>
        <Block>
          <View as="h2" className="title">
            {enterprise.name}
          </View>
          <View className="note">{enterprise.address}</View>
        </Block>
      </Cells>
      <SectionTitle>{texts.myCertificate}</SectionTitle>
      <Cells>
        <Cell
          icon="idcard"
          title={<Text className="nb">{texts.certificate(certificate.number)}</Text>}
          note={texts.until(monthText(certificate.validUntil))}
          badge={<StatusTag tone={isValid ? 'ok' : 'bad'}>{texts.certificates[certificate.state]}</StatusTag>}
        />
        {!isValid && <Notice tone="bad">{texts.invalid}</Notice>}
      </Cells>
      <CommandFailure id={failureField} error={command.error} offline={needsTrigger ? undefined : texts.offline} />
      {open ? (
        <>
          <SectionTitle>{texts.open}</SectionTitle>
          <Cells>
            <Cell title={open.itemName} isStrong note={texts.openBy(open.officers.join('、'))} />
            {open.isMine && <Notice>{texts.isMine}</Notice>}
            {!open.isMine && open.joinBefore && (
              <Notice tone="warn">{texts.joinBefore(timeText(open.joinBefore))}</Notice>
            )}
          </Cells>
        </>
      ) : (
        <>
          <SectionTitle>{texts.plans}</SectionTitle>
          <FieldError isLoose error={mistakes.plan} />
          <PlanChoice plans={plans} value={fields.planId} onChange={(planId) => change({ planId })} />
          {needsTrigger && (
            <Cells isSpaced>
              <InputCell
                id={triggerField}
                label={texts.trigger}
                placeholder={texts.triggerPlaceholder}
                value={fields.trigger}
                onChange={(trigger) => change({ trigger })}
                maxLength={200}
                error={mistakes.trigger ?? issueOf(command.error, 'trigger')}
              />
            </Cells>
          )}
        </>
      )}
    </>
  )
}

type BarProps = { checkIn: CheckIn; onSee: (inspectionId: string) => void }

/** The one thing to do next. */
export function CheckInBar({ checkIn, onSee }: BarProps) {
  const { options, result, command, start, join } = checkIn
  const own = result?.inspectionId ?? (options.data?.open?.isMine ? options.data.open.inspectionId : undefined)
  if (own)
    return (
      <BottomBar>
        <Button kind="primary" onPress={() => onSee(own)}>
          {texts.seeRecord}
        </Button>
      </BottomBar>
    )
  if (!options.data || (!options.data.open && !options.data.plans.length)) return null
  const isJoining = Boolean(options.data.open)
  return (
    <BottomBar>
      <Button
        kind="primary"
        isBusy={command.isPending}
        busyText={isJoining ? texts.joinBusy : texts.startBusy}
        onPress={isJoining ? join : start}
      >
        {isJoining ? texts.join : texts.start}
      </Button>
    </BottomBar>
  )
}
