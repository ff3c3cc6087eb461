import './index.scss'
import { View } from '@/ui/elements'
import { NavBar } from '@/ui/NavBar'
import { SectionTitle } from '@/ui/SectionTitle'
import { Charts } from './Charts'
import { Choices } from './Choices'
import { Forms } from './Forms'
import { Marks } from './Marks'
import { Rows } from './Rows'
import { texts } from './texts'

/** The classes of each look, as a page's frame wears them. */
const looks = { light: 'light', dark: 'dark', large: 'light large' } as const

/** Every component in every state, light, dark and large beside each other. Built only with TARO_APP_GALLERY=1. */
export default function GalleryPage() {
  return (
    <View className="tokens light">
      <NavBar title={texts.title} />
      <View as="main" className="gallery">
        {(Object.keys(looks) as (keyof typeof looks)[]).map((look) => (
          <View key={look} className={`tokens ${looks[look]} gallery-look`}>
            <SectionTitle>{texts.looks[look]}</SectionTitle>
            <Rows look={texts.looks[look]} />
            <Marks />
            <Choices />
            <Forms look={texts.looks[look]} />
            <Charts />
          </View>
        ))}
      </View>
    </View>
  )
}
