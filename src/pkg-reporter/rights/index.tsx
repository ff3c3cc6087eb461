import { callPhone } from '@/platform/phoneCall'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Explained } from '@/ui/glossary/Explained'
import { Page } from '@/ui/Page'
import { SectionTitle } from '@/ui/SectionTitle'
import { texts } from './texts'

const terms = ['recusal', 'leniency', 'statement', 'key', 'reconsideration', 'record'] as const

/** An enterprise's rights and duties, each with its article. */
export default function RightsPage() {
  return (
    <Page title={texts.title}>
      <Cells>
        <Block>
          <View className="read">{texts.intro}</View>
        </Block>
      </Cells>
      {texts.groups.map(({ title, items }) => (
        <View key={title}>
          <SectionTitle>{title}</SectionTitle>
          <Cells>
            {items.map(({ icon, title: right, text, source }) => (
              <Cell
                key={right}
                icon={icon}
                isTop
                title={
                  <View className="strong">
                    <Explained terms={['hearing']}>{right}</Explained>
                  </View>
                }
                note={
                  <>
                    <View className="fg">
                      <Explained terms={terms}>{text}</Explained>
                    </View>
                    <View>{source}</View>
                  </>
                }
              />
            ))}
          </Cells>
        </View>
      ))}
      <Cells isSpaced>
        <Cell icon="phone" title={texts.hotline} onPress={() => callPhone('12345')} />
      </Cells>
    </Page>
  )
}
