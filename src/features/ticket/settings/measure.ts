import type { Setting } from './SettingSheet'
import { texts } from './texts'

type Measured = Pick<Setting, 'unitWords' | 'least' | 'most'>
type Value = { amount: number; unit: Setting['current']['unit'] }

/** Whether a number stands for yes or no. */
export const isYesNo = ({ unitWords, least, most }: Measured) => !unitWords && least === 0 && most === 1

/** How many of what is kept make one of what is read and typed: nobody counts files in bytes. */
export const scaleOf = ({ unitWords }: Measured) => (unitWords === texts.bytes ? 1024 * 1024 : 1)

/** How far the typed number may go. */
export function boundsOf(setting: Measured): { least: number; most: number } {
  const scale = scaleOf(setting)
  return { least: Math.ceil(setting.least / scale), most: Math.floor(setting.most / scale) }
}

/** A value as it is read: 「5 个工作日」「10 兆」「要」. */
export function valueWords(setting: Measured, { amount, unit }: Value): string {
  if (isYesNo(setting)) return amount ? texts.wanted : texts.notWanted
  const scale = scaleOf(setting)
  if (scale === 1) return texts.value(amount, unit, setting.unitWords)
  return texts.value(Math.round((amount / scale) * 10) / 10, unit, texts.megabytes)
}
