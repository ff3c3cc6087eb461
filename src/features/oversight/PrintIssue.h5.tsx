import { Button } from '@/ui/Button'
import { View } from '@/ui/elements'
import '@/ui/styles/print.scss'
import { texts } from './texts'

/** Prints the issue as it stands on the page, without who reported. */
export const PrintIssue = () => (
  <View className="only-screen">
    <Button kind="plain" onPress={() => window.print()}>
      {texts.print}
    </Button>
  </View>
)
