import Taro from '@tarojs/taro'

/** Opens the phone's dialler with this number; the person presses the call himself. */
export const callPhone = (number: string) =>
  void Taro.makePhoneCall({ phoneNumber: number.replace(/\s/g, '') }).catch(() => undefined)
