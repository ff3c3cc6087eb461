import type { Outputs } from '@/platform/api'
import { Block, Cells } from '@/ui/Cells'
import { Pressable, View } from '@/ui/elements'
import { Icon } from '@/ui/Icon'
import { SectionTitle } from '@/ui/SectionTitle'
import { kindOf } from './kindOf'
import { texts } from './texts'

type Attachment = Outputs['ticket']['officeShow']['attachments'][number]

type Props = { attachments: Attachment[]; value: string; onChange: (ids: string) => void }

/** Which photos and documents the agency gets to see; a recording is never offered. `value`: ids, one after the other. */
export function PassField({ attachments, value, onChange }: Props) {
  const chosen = value.split(' ').filter(Boolean)
  const offered = [
    ...attachments.filter(({ kind }) => kind === 'photo').map((each, at) => [each, texts.photo(at + 1)] as const),
    ...attachments
      .filter(({ kind }) => kind === 'document')
      .map((each, at) => [each, texts.title(at + 1, texts.kinds[kindOf(each.mime)])] as const),
  ]
  if (offered.length === 0) return null
  const toggle = (id: string) =>
    onChange((chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]).join(' '))
  return (
    <>
      <SectionTitle>{texts.passTitle}</SectionTitle>
      <Cells role="group" aria-label={texts.passTitle}>
        {offered.map(([{ attachmentId }, words]) => (
          <Pressable
            key={attachmentId}
            className="cell"
            role="checkbox"
            aria-checked={chosen.includes(attachmentId)}
            onPress={() => toggle(attachmentId)}
          >
            <View className={`box ${chosen.includes(attachmentId) ? 'on' : ''}`}>
              {chosen.includes(attachmentId) && <Icon name="check" />}
            </View>
            <View className="cell-body">{words}</View>
          </Pressable>
        ))}
        <Block hasLine>
          <View className="note">{texts.passNote}</View>
        </Block>
      </Cells>
    </>
  )
}
