import { Button } from '@/ui/Button'
import { View } from '@/ui/elements'
import '@/ui/styles/print.scss'
import { texts } from './texts'

/** Prints the month's list as it stands on the page. */
export const PrintList = () => (
  <View className="only-screen">
    <Button kind="plain" onPress={() => window.print()}>
      {texts.print}
    </Button>
  </View>
)
