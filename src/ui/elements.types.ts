import type { CSSProperties, ReactNode } from 'react'

/** What every element takes. Roles and states are ARIA's; the phone gets WeChat's names for them. */
export type ElementProps = {
  id?: string
  className?: string
  style?: CSSProperties
  children?: ReactNode
  role?: string
  'aria-label'?: string
  'aria-hidden'?: boolean
  'aria-live'?: 'polite' | 'assertive'
  'aria-modal'?: boolean
  'aria-busy'?: boolean
  'aria-labelledby'?: string
  'aria-current'?: 'page' | 'step' | true
}

/** Block tags; in the phone all are `view`, headings keep their role. */
export type BlockTag = 'div' | 'section' | 'header' | 'main' | 'nav' | 'h1' | 'h2' | 'h3' | 'p' | 'ul' | 'ol' | 'li'

/** A block. */
export type ViewProps = ElementProps & { as?: BlockTag }

/** A run of words. */
export type TextProps = ElementProps & { as?: 'span' | 'b' | 'small' | 'label'; htmlFor?: string }

/** Something to press: a real button in browsers. */
export type PressableProps = ElementProps & {
  onPress?: () => void
  isDisabled?: boolean
  'aria-checked'?: boolean
  'aria-pressed'?: boolean
  'aria-selected'?: boolean
  'aria-expanded'?: boolean
  /** The keyboard passes it by; something else does the same. */
  isSkipped?: boolean
}

/** One line to type into, or several. */
export type InputProps = {
  id?: string
  className?: string
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  /** The keyboard's enter or search key. */
  onSubmit?: () => void
  placeholder?: string
  maxLength?: number
  kind?: 'text' | 'number' | 'tel' | 'search'
  isInvalid?: boolean
  'aria-label': string
  'aria-describedby'?: string
}

/** A photo. */
export type PictureProps = { src: string; alt: string; className?: string }

/** A calendar day. */
export type DayInputProps = {
  id?: string
  /** 2026-11-20, or empty. */
  value: string
  onChange: (day: string) => void
  min?: string
  max?: string
  /** Shown while nothing is chosen. */
  placeholder: string
  'aria-label': string
  /** After the day. */
  children?: ReactNode
}

/** WeChat's button that asks for the phone number. */
export type PhoneButtonProps = { children: ReactNode; isBusy: boolean; onCode: (code: string) => void }
