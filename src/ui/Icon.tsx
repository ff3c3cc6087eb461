import { View } from './elements'

/** Every drawing of styles/icons.scss. */
export const iconNames = [
  'ask',
  'back',
  'bell',
  'book',
  'camera',
  'chart',
  'chat',
  'check',
  'circle',
  'clock',
  'close',
  'eyeoff',
  'file',
  'filter',
  'flag',
  'gear',
  'home',
  'idcard',
  'inbox',
  'info',
  'list',
  'lock',
  'merge',
  'mic',
  'moon',
  'next',
  'nonet',
  'oct',
  'office',
  'okc',
  'pause',
  'pen',
  'phone',
  'receipt',
  'refresh',
  'ring',
  'route',
  'scan',
  'seal',
  'search',
  'shield',
  'shop',
  'square',
  'star',
  'survey',
  'swap',
  'tri',
  'type',
  'undo',
  'user',
  'users',
  'xc',
  'circle-solid',
  'square-solid',
  'star-solid',
  'triangle-solid',
] as const

/** The name of a drawing. */
export type IconName = (typeof iconNames)[number]

type Props = { name: IconName; className?: string }

/** A drawing beside words that say the same; it is never read out. */
export const Icon = ({ name, className = '' }: Props) => <View className={`i i-${name} ${className}`} aria-hidden />
