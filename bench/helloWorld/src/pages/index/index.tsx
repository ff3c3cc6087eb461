import { Text, View } from '@tarojs/components'

/** The smallest page that Taro can build: what our main package is measured against. */
export default function Index() {
  return (
    <View className="index">
      <Text>Hello world!</Text>
    </View>
  )
}
