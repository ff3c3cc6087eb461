import Taro from '@tarojs/taro'

const kinds = ['pdf', 'docx', 'xlsx'] as const

/** Fetches a file and shows it with WeChat's own reader; plain text is shown as words. False when it could not be had. */
export async function openFile(url: string, kind: string): Promise<boolean> {
  try {
    const { tempFilePath, statusCode } = await Taro.downloadFile({ url })
    if (statusCode !== 200) return false
    const fileType = kinds.find((each) => each === kind)
    if (fileType) await Taro.openDocument({ filePath: tempFilePath, fileType, showMenu: true })
    else await Taro.showModal({ content: read(tempFilePath), showCancel: false })
    return true
  } catch {
    return false
  }
}

const read = (path: string) => String(Taro.getFileSystemManager().readFileSync(path, 'utf8')).slice(0, 2000)
