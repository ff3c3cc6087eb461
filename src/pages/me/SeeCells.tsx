import { choose } from '@/platform/feedback'
import { fontSize, useLargeType } from '@/platform/fontSize'
import { type Theme, theme, useTheme } from '@/platform/theme'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { SectionTitle } from '@/ui/SectionTitle'
import { Switch } from '@/ui/Switch'
import { texts } from './texts'

const themes = Object.keys(texts.themes) as Theme[]

/** Large type and dark colours. */
export function SeeCells() {
  const isLarge = useLargeType()
  const current = useTheme()
  const chooseTheme = async () => {
    const picked = await choose(
      themes.map((key) => ({ key, text: texts.themes[key] })),
      { title: texts.dark, current },
    )
    if (picked) theme.set(picked as Theme)
  }
  return (
    <>
      <SectionTitle>{texts.see}</SectionTitle>
      <Cells>
        <Switch icon="type" title={texts.large} note={texts.largeNote} isOn={isLarge} onChange={fontSize.setLarge} />
        <Cell icon="moon" title={texts.dark} value={texts.themes[current]} onPress={chooseTheme} />
      </Cells>
    </>
  )
}
