import Taro from '@tarojs/taro'
import type { FinishedDocument } from './document.types'

/** Writes the document into WeChat's own folder and opens it; from there it can be printed or sent on. */
export async function openDocument({ fileName, format, base64 }: FinishedDocument): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`
  await new Promise<void>((resolve, reject) =>
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: base64,
      encoding: 'base64',
      success: () => resolve(),
      fail: reject,
    }),
  )
  await Taro.openDocument({ filePath, fileType: format, showMenu: true })
}
