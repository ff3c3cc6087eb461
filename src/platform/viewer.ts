import Taro from '@tarojs/taro'

/** Shows photos over the whole screen, beginning with this one. */
export const showPhotos = (urls: string[], first: number) =>
  void Taro.previewImage({ urls, current: urls[first] }).catch(() => undefined)
