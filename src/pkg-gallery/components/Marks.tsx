import { Block, Cells } from '@/ui/Cells'
import { type Clock, DeadlineBadge } from '@/ui/DeadlineBadge'
import { View } from '@/ui/elements'
import { KeptTag } from '@/ui/KeptTag'
import { Notice } from '@/ui/Notice'
import { SectionTitle } from '@/ui/SectionTitle'
import { OutcomeTag, StatusTag, type Tone } from '@/ui/StatusTag'
import { type StepKind, Timeline } from '@/ui/Timeline'
import { texts } from './texts'

const running: Clock = { state: 'running', daysLeft: 4, pauseCause: null, isProvisional: false }

/** One clock for each badge, and one in a year without an official calendar. */
const clocks: readonly Clock[] = [
  running,
  { ...running, daysLeft: 2 },
  { ...running, daysLeft: 0 },
  { ...running, state: 'breached', daysLeft: -1 },
  { ...running, state: 'paused', pauseCause: texts.clocks[0] },
  { ...running, state: 'stopped' },
  { ...running, isProvisional: true },
]

const tones = Object.keys(texts.tags) as Tone[]
const notices = Object.keys(texts.notices) as (keyof typeof texts.notices)[]
const steps = Object.keys(texts.steps) as StepKind[]

/** Badges, tags, notices, the timeline. */
export const Marks = () => (
  <>
    <SectionTitle>{texts.parts.marks}</SectionTitle>
    <Cells>
      <Block>
        {clocks.map((clock, place) => (
          <View key={String(place)}>
            <DeadlineBadge clock={clock} />
          </View>
        ))}
      </Block>
      <Block hasLine>
        <View className="tags">
          <KeptTag />
          {tones.map((tone) => (
            <StatusTag key={tone} tone={tone}>
              {texts.tags[tone]}
            </StatusTag>
          ))}
          <OutcomeTag outcome="green" />
          <OutcomeTag outcome="yellow" />
          <OutcomeTag outcome="red" />
        </View>
      </Block>
    </Cells>
    {notices.map((tone) => (
      <Notice
        key={tone}
        tone={tone}
        title={texts.notices[tone][0]}
        link={tone === 'warn' ? { text: texts.report, onPress: () => undefined } : undefined}
      >
        {texts.notices[tone][1]}
      </Notice>
    ))}
    <Cells isSpaced>
      <Timeline
        label={texts.timeline}
        steps={steps.map((kind) => ({ key: kind, kind, title: texts.steps[kind][0], meta: texts.steps[kind][1] }))}
      />
    </Cells>
  </>
)
