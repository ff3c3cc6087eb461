import { useState } from 'react'
import { refusalReasons } from '@/contracts/inspectionLists'
import { api } from '@/platform/api'
import { useDraft } from '@/platform/draft'
import { confirm } from '@/platform/feedback'
import { Button } from '@/ui/Button'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { FieldError } from '@/ui/FieldError'
import { Explained } from '@/ui/glossary/Explained'
import { Notice } from '@/ui/Notice'
import { RadioCells } from '@/ui/RadioCells'
import { Sheet } from '@/ui/Sheet'
import { TextArea } from '@/ui/TextArea'
import { CommandFailure, issueOf } from '../CommandFailure'
import { useInspectionCommand } from '../inspection'
import type { Inspection } from '../states'
import { texts } from './texts'

type Reason = keyof typeof refusalReasons

type Fields = { code?: Reason; reason: string }

const options = (Object.keys(refusalReasons) as Reason[]).map((key) => ({ key, text: refusalReasons[key].words }))

type Props = { inspection: Inspection; isOpen: boolean; onClose: () => void }

/** Refusing for a listed reason, in one's own words where none fits; says beforehand what follows from it. */
export function RefuseSheet({ inspection, isOpen, onClose }: Props) {
  const { inspectionId, version, office } = inspection
  const { fields, change, clear, clientId } = useDraft<Fields>(`refuse.${inspectionId}`, { reason: '' })
  const { code } = fields
  const [isTried, setTried] = useState(false)
  const { mutate, isPending, error } = useInspectionCommand(
    () => api.inspection.refuse({ clientId, inspectionId, version, reasonCode: code, reason: wordsOf(fields) }),
    () => {
      clear()
      onClose()
    },
  )
  const isOther = code === 'other'
  const isShort = isOther && fields.reason.trim().length < 2
  const send = async () => {
    setTried(true)
    if (!code || isShort) return
    const isSure = await confirm({
      title: texts.refuseAskTitle,
      text: texts.refuseAskText,
      yes: texts.refuseYes,
      no: texts.back,
    })
    if (isSure) await mutate(undefined)
  }
  return (
    <Sheet title={texts.refuseTitle} isOpen={isOpen} onClose={onClose}>
      <View className="sheet-list">
        <Notice tone="idle" icon="info">
          <Explained terms={['twoOfficers', 'refusal']}>{texts.refuseLaw}</Explained>
        </Notice>
        <Notice icon="inbox" title={texts.refuseFiledTitle}>
          {texts.refuseFiled(office?.name ?? texts.anyOffice)}
        </Notice>
        <CommandFailure error={error} />
        <RadioCells
          label={texts.refuseLabel}
          options={options}
          value={code}
          onChange={(next) => change({ code: next })}
        />
        <FieldError isLoose error={isTried && !code ? texts.refuseChoose : undefined} />
        <Cells>
          <TextArea
            label={isOther ? texts.refuseDetailOther : texts.refuseDetail}
            placeholder={isOther ? texts.refuseOtherPlaceholder : texts.refusePlaceholder}
            value={fields.reason}
            onChange={(reason) => change({ reason })}
            most={250}
            error={isTried && isShort ? texts.refuseEmpty : issueOf(error, 'reason')}
          />
          <Block hasLine>
            <Button kind="grey" isBusy={isPending} busyText={texts.refuseBusy} onPress={send}>
              {texts.refuseSend}
            </Button>
          </Block>
        </Cells>
      </View>
    </Sheet>
  )
}

const wordsOf = ({ code, reason }: Fields) =>
  code && code !== 'other' ? texts.refuseReason(refusalReasons[code].words, reason.trim()) : reason
