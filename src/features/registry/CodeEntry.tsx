import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Block, Cells } from '@/ui/Cells'
import { Input, View } from '@/ui/elements'
import { FieldError } from '@/ui/FieldError'
import { Notice } from '@/ui/Notice'
import { SectionTitle } from '@/ui/SectionTitle'
import { demoCode, texts } from './texts'

type Props = {
  onCode: (code: string) => void
  /** The server's sentence about the last code. */
  error?: string
  isBusy: boolean
  /** In the demo a newcomer has no plate at hand. */
  isDemo: boolean
}

/** The code under a plate, typed by hand. */
export function CodeEntry({ onCode, error, isBusy, isDemo }: Props) {
  const [code, setCode] = useState('')
  const [isMissing, setMissing] = useState(false)
  const send = () => {
    setMissing(!code.trim())
    if (code.trim()) onCode(code.trim())
  }
  const sentence = isMissing && !code.trim() ? texts.typeEmpty : error
  return (
    <>
      <SectionTitle>{texts.typeTitle}</SectionTitle>
      <Cells>
        <Block isWrong={Boolean(sentence)}>
          <View className="field-row">
            <Input
              aria-label={texts.typeTitle}
              placeholder={texts.typePlaceholder}
              value={code}
              onChange={setCode}
              onSubmit={send}
              maxLength={40}
              isInvalid={Boolean(sentence)}
            />
            <Button kind="outline" isBusy={isBusy} busyText={texts.typeBusy} onPress={send}>
              {texts.typeAction}
            </Button>
          </View>
          <FieldError error={sentence} />
        </Block>
        {isDemo && (
          <Notice tone="idle" icon="info" link={{ text: texts.fillIn, onPress: () => setCode(demoCode) }}>
            {texts.demoCode(demoCode)}
          </Notice>
        )}
      </Cells>
    </>
  )
}
