import { Button, Image, Picker, Input as TaroInput, View as TaroView, Textarea } from '@tarojs/components'
import { dayText } from './dates'
import type {
  DayInputProps,
  ElementProps,
  InputProps,
  PhoneButtonProps,
  PictureProps,
  PressableProps,
  TextProps,
  ViewProps,
} from './elements.types'
import { joined } from './joined'

// WeChat's elements; elements.h5.tsx is the same list for browsers.

/** A block. */
export const View = ({ as, children, ...rest }: ViewProps) => (
  <TaroView {...forWechat({ role: as && /^h\d$/.test(as) ? 'heading' : undefined, ...rest })}>
    {joined(children)}
  </TaroView>
)

/** A run of words. */
export const Text = ({ as, htmlFor: _, className = '', children, ...rest }: TextProps) => (
  <TaroView {...forWechat({ ...rest, className: `inline ${as === 'b' ? 'strong ' : ''}${className}` })}>
    {joined(children)}
  </TaroView>
)

/** A button; says what it is and whether it is chosen. */
export const Pressable = ({ onPress, isDisabled, isSkipped: _, className = '', children, ...rest }: PressableProps) => (
  <TaroView
    {...forWechat({ role: 'button', ...rest, className: `press ${className}` })}
    hoverClass={isDisabled ? 'none' : 'pressed'}
    onClick={() => !isDisabled && onPress?.()}
  >
    {children}
  </TaroView>
)

/** One line to type into. */
export const Input = ({ value, onChange, onBlur, onSubmit, kind, maxLength, isInvalid: _, ...rest }: InputProps) => (
  <TaroInput
    {...rest}
    className={`input ${rest.className ?? ''}`}
    value={value}
    maxlength={maxLength ?? 140}
    type={kind === 'number' ? 'number' : 'text'}
    confirmType={kind === 'search' ? 'search' : 'done'}
    placeholderClass="placeholder"
    onInput={(event) => onChange(event.detail.value)}
    onBlur={onBlur}
    onConfirm={onSubmit}
  />
)

/** Several lines to type into; grows with its words. */
export const LongInput = ({
  value,
  onChange,
  onBlur,
  maxLength,
  kind: _,
  isInvalid: __,
  onSubmit: ___,
  ...rest
}: InputProps) => (
  <Textarea
    {...rest}
    className={`input long ${rest.className ?? ''}`}
    value={value}
    maxlength={maxLength ?? -1}
    autoHeight
    showConfirmBar={false}
    placeholderClass="placeholder"
    onInput={(event) => onChange(event.detail.value)}
    onBlur={onBlur}
  />
)

/** A photo that fills its place. */
export const Picture = ({ src, alt, className }: PictureProps) => (
  <Image className={className} src={src} mode="aspectFill" aria-label={alt} />
)

/** A calendar day. */
export const DayInput = ({ value, onChange, min, max, placeholder, children, ...rest }: DayInputProps) => (
  <Picker
    className="day-pick"
    mode="date"
    value={value}
    start={min}
    end={max}
    onChange={(event) => onChange(event.detail.value)}
  >
    <TaroView {...forWechat({ ...rest, role: 'button', className: 'day' })}>
      <TaroView className={value ? '' : 'placeholder'}>{value ? dayText(value) : placeholder}</TaroView>
      {children}
    </TaroView>
  </Picker>
)

/** WeChat's own button that asks for the phone number; the server exchanges the code for it. */
export const PhoneButton = ({ children, isBusy, onCode }: PhoneButtonProps) => (
  <Button
    className="press button primary"
    openType="getPhoneNumber"
    disabled={isBusy}
    onGetPhoneNumber={({ detail }) => detail.code && onCode(detail.code)}
  >
    {children}
  </Button>
)

/** WeChat spells roles `aria-role`, has no pressed, current or busy state, and wants strings. */
function forWechat({ role, 'aria-busy': _, 'aria-labelledby': __, ...rest }: ElementProps & Record<string, unknown>) {
  const { 'aria-pressed': isPressed, 'aria-current': current, ...known } = rest as Record<string, unknown>
  const isChosen = isPressed ?? (current ? true : undefined)
  return {
    ...(isChosen === undefined ? known : { ...known, 'aria-selected': isChosen }),
    ...(role && { 'aria-role': role }),
  }
}
