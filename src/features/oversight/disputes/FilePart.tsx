import type { ComponentProps } from 'react'
import { View } from '@/ui/elements'
import { SectionTitle } from '@/ui/SectionTitle'
import type { FileField } from './files'
import { texts } from './texts'

type Props = ComponentProps<FileField> & { field: FileField }

/** What an agency adds to its opinion, with what becomes of it. */
export const FilePart = ({ field: Field, ...rest }: Props) => (
  <>
    <SectionTitle>{texts.fields.files}</SectionTitle>
    <Field {...rest} />
    <View className="note under">{texts.fields.filesNote}</View>
  </>
)
