import { newClientId } from './clientId'
import type { Photo } from './photo'
import { pickFiles } from './pickFiles.h5'

/** A picked document: `name` is shown on this device and never sent. */
export type PickedDocument = Photo & { name: string }

const accept = '.pdf,.docx,.xlsx,.txt,.doc,.xls'

/** Lets a person pick documents; none when the window was closed. */
export async function pickDocuments(count: number): Promise<PickedDocument[]> {
  const files = await pickFiles({ most: count, accept })
  return files.map((file) => ({
    key: newClientId(),
    url: '',
    bytes: file.size,
    source: file,
    name: file.name,
  }))
}
