import type { ReactNode } from 'react'
import { Text } from './elements'
import { Icon, type IconName } from './Icon'
import { texts } from './texts'

/** run = waits for someone, ok = valid, warn = take care, bad = invalid, idle = neither. */
export type Tone = 'run' | 'ok' | 'warn' | 'bad' | 'idle'

const shapes: Record<Tone, IconName> = { run: 'ring', ok: 'okc', warn: 'tri', bad: 'xc', idle: 'circle' }

type Props = {
  tone: Tone
  children: ReactNode
  /** Another shape, such as an outcome's filled circle, triangle or square. */
  icon?: IconName
}

/** A state: word, shape and colour. */
export const StatusTag = ({ tone, icon, children }: Props) => (
  <Text className={`tag tone-${tone}`}>
    <Icon name={icon ?? shapes[tone]} />
    <Text>{children}</Text>
  </Text>
)

const outcomes = {
  green: { tone: 'ok', icon: 'circle-solid' },
  yellow: { tone: 'warn', icon: 'triangle-solid' },
  red: { tone: 'bad', icon: 'square-solid' },
} as const

/** The outcome of an inspection in its three colours. */
export const OutcomeTag = ({ outcome }: { outcome: keyof typeof outcomes }) => {
  const { tone, icon } = outcomes[outcome]
  return (
    <StatusTag tone={tone} icon={icon}>
      {texts.outcomes[outcome]}
    </StatusTag>
  )
}
