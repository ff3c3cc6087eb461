import type { ComponentProps } from 'react'
import { Cells } from '@/ui/Cells'
import { SectionTitle } from '@/ui/SectionTitle'
import { TextArea } from '@/ui/TextArea'
import { Attachments } from '../attach/Attachments'
import { limits } from './fields'
import { texts } from './texts'

type Props = ComponentProps<typeof Attachments> & {
  /** How it is asked for; left out: in the reporter's own words. */
  words?: { story: string; storyHint: string }
  value: string
  onChange: (part: { content: string }) => void
  onLeave: (field: string) => void
}

/** What happened, and what shows it. */
export const StoryFields = ({ words = texts, value, onChange, onLeave, ...files }: Props) => (
  <>
    <SectionTitle>{words.story}</SectionTitle>
    <Cells>
      <TextArea
        id="content"
        label={words.story}
        placeholder={words.storyHint}
        value={value}
        most={limits.content[1]}
        onChange={(content) => onChange({ content })}
        onBlur={() => onLeave('content')}
        error={files.problems.content}
      />
      <Attachments {...files} />
    </Cells>
  </>
)
