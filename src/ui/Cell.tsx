import type { ReactNode } from 'react'
import { Pressable, View } from './elements'
import { Facts } from './Facts'
import { FieldError } from './FieldError'
import { Icon, type IconName } from './Icon'

type Props = {
  id?: string
  icon?: IconName
  /** What stands first; a node may hold a tag above it. */
  title: ReactNode
  /** Secondary line below. */
  note?: ReactNode
  /** Right side: words, a Switch, a StatusTag. */
  value?: ReactNode
  /** Beside the title, below it in large type: a DeadlineBadge or a StatusTag. */
  badge?: ReactNode
  isStrong?: boolean
  /** A row of a list in which every row leads on: without the chevron, its words have the whole width. */
  isPlain?: boolean
  /** Aligned to the first line. */
  isTop?: boolean
  /** Label left, value right. */
  isKeyValue?: boolean
  /** Its record stands beside the list. */
  isCurrent?: boolean
  /** Its words belong to the record, so they are printed though they lead on. */
  isOnPaper?: boolean
  /** Leads somewhere: the whole row can be pressed and shows a chevron. */
  onPress?: () => void
  /** One sentence; draws the red edge. */
  error?: string
}

/** One row of Cells. */
export function Cell(props: Props) {
  const { id, icon, title, note, value, badge, isStrong, isPlain, isTop, isKeyValue, isCurrent, isOnPaper } = props
  const { onPress, error } = props
  const hasChevron = onPress !== undefined && !isPlain
  const className = `cell ${icon ? 'led' : ''} ${isTop ? 'top' : ''} ${isKeyValue ? 'kv' : ''} ${error ? 'wrong' : ''} ${isOnPaper ? 'on-paper' : ''}`
  const words = <View className={`grow ${isStrong ? 'strong' : ''}`}>{title}</View>
  const content = (
    <>
      {icon && <Icon name={icon} className="i-lead" />}
      <View className="cell-body">
        {badge ? (
          <View className="cell-line">
            {words}
            {badge}
          </View>
        ) : (
          words
        )}
        {note && <View className="note">{typeof note === 'string' ? <Facts>{note}</Facts> : note}</View>}
        <FieldError error={error} />
      </View>
      {(value !== undefined || hasChevron) && (
        <View className="cell-foot">
          {value !== undefined && <View>{value}</View>}
          {hasChevron && <Icon name="next" className="i-chevron" />}
        </View>
      )}
    </>
  )
  return onPress ? (
    <Pressable id={id} className={className} aria-current={isCurrent || undefined} onPress={onPress}>
      {content}
    </Pressable>
  ) : (
    <View id={id} className={className}>
      {content}
    </View>
  )
}
