import { copyText } from './clipboard'

/** Hands words over to be kept elsewhere. WeChat opens no text files, so they go where they can be pasted. */
export const keepText = async (_name: string, words: string): Promise<'saved' | 'copied' | 'failed'> =>
  (await copyText(words)) ? 'copied' : 'failed'
