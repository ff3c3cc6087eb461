import './styles/browserOnly.scss'
import { goByArrows } from './arrowKeys'
import { dayText } from './dates'
import type {
  DayInputProps,
  InputProps,
  PhoneButtonProps,
  PictureProps,
  PressableProps,
  TextProps,
  ViewProps,
} from './elements.types'
import { joined } from './joined'
import { useLostFocus } from './lostFocus.h5'

// The browser's own elements: right roles, focus and keys for nothing. elements.tsx is the same list for WeChat.

/** A block. */
export const View = ({ as: Tag = 'div', children, ...rest }: ViewProps) => <Tag {...rest}>{joined(children)}</Tag>

/** A run of words. */
export const Text = ({ as: Tag = 'span', children, ...rest }: TextProps) => <Tag {...rest}>{joined(children)}</Tag>

/** A button; says what it is and whether it is chosen. */
export const Pressable = ({ onPress, isDisabled, isSkipped, className = '', ...rest }: PressableProps) => (
  <button
    {...rest}
    ref={useLostFocus()}
    type="button"
    tabIndex={isSkipped ? -1 : undefined}
    onKeyDown={rest.role === 'radio' || rest.role === 'tab' ? goByArrows : undefined}
    className={`press ${className}`}
    onClick={isDisabled ? undefined : onPress}
    aria-disabled={isDisabled || undefined}
  />
)

/** One line to type into. */
export const Input = ({ onChange, onSubmit, kind = 'text', isInvalid, className = '', ...rest }: InputProps) => (
  <input
    {...rest}
    className={`input ${className}`}
    type={kind === 'number' ? 'text' : kind}
    inputMode={kind === 'number' ? 'numeric' : undefined}
    aria-invalid={isInvalid || undefined}
    onChange={(event) => onChange(event.target.value)}
    onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && onSubmit?.()}
  />
)

/** Several lines to type into; grows with its words. */
export const LongInput = ({ onChange, onSubmit: _, kind: __, isInvalid, className = '', ...rest }: InputProps) => (
  <textarea
    {...rest}
    className={`input long ${className}`}
    aria-invalid={isInvalid || undefined}
    rows={Math.max(4, rest.value.split('\n').length + Math.floor(rest.value.length / 24))}
    onChange={(event) => onChange(event.target.value)}
  />
)

/** A photo that fills its place. */
export const Picture = ({ className = '', alt, ...rest }: PictureProps) => (
  <img {...rest} alt={alt} className={`picture ${className}`} />
)

/** A calendar day: our words on top of the browser's own field, whose way of writing days follows its language. */
export const DayInput = ({ onChange, placeholder, value, children, ...rest }: DayInputProps) => (
  <span className="day">
    <span aria-hidden className={value ? '' : 'placeholder'}>
      {value ? dayText(value) : placeholder}
    </span>
    {children}
    <input
      {...rest}
      type="date"
      className="day-native"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onClick={(event) => event.currentTarget.showPicker?.()}
    />
  </span>
)

/** Browsers cannot hand over a phone number. */
export const PhoneButton = (_props: PhoneButtonProps) => null
