import type { ReactNode } from 'react'
import { View } from './elements'
import { Facts } from './Facts'
import { Icon, type IconName } from './Icon'
import { Moment } from './Moment'

/** now = waits here · ok = done · wait = was paused · todo = to come · late = over its day. */
export type StepKind = 'now' | 'ok' | 'wait' | 'todo' | 'late'

/** One step; newest first. `meta` says until when, by whom and how long, `text` what was said. */
export type TimelineStep = {
  key: string | number
  kind: StepKind
  title: ReactNode
  /** When it happened; a tap shows it to the second. */
  at?: string
  meta?: ReactNode
  text?: ReactNode
}

const icons: Partial<Record<StepKind, IconName>> = { ok: 'check', wait: 'pause', late: 'oct' }

type Props = { steps: readonly TimelineStep[]; label: string }

/** What happened, newest on top. Steps are never folded away. */
export const Timeline = ({ steps, label }: Props) => (
  <View as="ol" className="timeline" aria-label={label}>
    {steps.map(({ key, kind, title, at, meta, text }, index) => {
      const icon = icons[kind]
      return (
        <View
          as="li"
          key={key}
          className={`step ${kind} ${index === steps.length - 1 ? 'last' : ''}`}
          aria-current={kind === 'now' ? 'step' : undefined}
        >
          <View className="node">{icon && <Icon name={icon} />}</View>
          <View className="step-title">{title}</View>
          {(at || meta) && (
            <View className="step-meta">
              {at && <Moment at={at} />}
              {typeof meta === 'string' ? <Facts>{meta}</Facts> : meta}
            </View>
          )}
          {text && <View className="step-text">{text}</View>}
        </View>
      )
    })}
  </View>
)
