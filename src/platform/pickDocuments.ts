import Taro from '@tarojs/taro'
import { newClientId } from './clientId'
import type { Photo } from './photo'

/** A picked document: `name` is shown on this device and never sent. */
export type PickedDocument = Photo & { name: string }

/** Lets a person pick documents out of his chats; none when he thought better of it. */
export async function pickDocuments(count: number): Promise<PickedDocument[]> {
  const extension = ['pdf', 'docx', 'xlsx', 'txt', 'doc', 'xls']
  const picked = await Taro.chooseMessageFile({ count, type: 'file', extension }).catch(() => undefined)
  return (picked?.tempFiles ?? []).map(({ path, size, name }) => ({
    key: newClientId(),
    url: '',
    bytes: size,
    source: path,
    name,
  }))
}
