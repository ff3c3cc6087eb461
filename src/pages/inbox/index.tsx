import { View } from '@tarojs/components'
/** x */
export default function Page() { return <View className='x' aria-role='button' aria-label='hello' onClick={() => {}}>hi</View> }
