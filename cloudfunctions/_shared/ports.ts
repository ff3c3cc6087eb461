/** What the kernel and the features need from outside, each behind a port with adapters in _platform. */

/** Files by random key. `get` fails with NOT_FOUND. */
export type FileStore = {
  put(key: string, bytes: Uint8Array, mime: string): Promise<void>
  get(key: string): Promise<Uint8Array>
  remove(key: string): Promise<void>
}

/** Takes everything out of a picture that could betray who took it. Fails with FILE_TYPE, FILE_BROKEN, FILE_TOO_LARGE. */
export type CleanImage = (
  bytes: Uint8Array,
) => Promise<{ bytes: Uint8Array; mime: string; width: number; height: number }>

/** Takes everything but the sound out of a recording and measures it, seconds. Null when the bytes are no recording at
 *  all. Fails with FILE_TYPE, FILE_BROKEN, FILE_TOO_LARGE. */
export type CleanVoice = (
  bytes: Uint8Array,
  most: { bytes: number; seconds: number },
) => Promise<{ bytes: Uint8Array; mime: string; seconds: number } | null>

/** A document made anew from what can be read in it, without who wrote it, when and where. Null when the bytes are no
 *  document. Fails with FILE_TYPE, FILE_BROKEN, FILE_TOO_LARGE. */
export type CleanDocument = (
  bytes: Uint8Array,
  most: { bytes: number },
) => Promise<{ bytes: Uint8Array; mime: string } | null>

/** What became of a push: refused is one for which the person gave no consent; an unanswered one may have arrived; one
 *  that WeChat will never take says why, and whether its consent is known to be unused. */
export type Delivery = 'sent' | 'refused' | 'unanswered' | { errcode: number; isConsentUnused: boolean }

/** WeChat's servers. `sendMessage` throws when the message surely did not go out and may be sent again. */
export type Wechat = {
  /** The ids under which WeChat knows the templates that were applied for. */
  templateIds: Readonly<Record<string, string>>
  exchangeLoginCode(code: string): Promise<{ openid: string }>
  exchangePhoneCode(code: string): Promise<{ phone: string }>
  sendMessage(openid: string, template: string, page: string): Promise<Delivery>
}

/** The plate of an enterprise as an A5 PDF. */
export type RenderPlate = (plate: {
  enterpriseName: string
  /** 统一社会信用代码. */
  uscc: string
  address: string
  codeUrl: string
  plateNumber: string
  bureauName: string
  /** The judicial office of the place and its phone; empty where there is none. */
  officeName: string
  officePhone: string
}) => Promise<Uint8Array>

/** PDF to print and stamp, DOCX to edit. */
export type DocumentFormat = 'pdf' | 'docx'

/** A letter as it stands on paper: words only, in the order in which they are read. */
export type LetterSheet = {
  issuer: string
  kindName: string
  /** 云汀市司监意〔2026〕3号; a draft has a gap in the place of its number. */
  number: string
  /** Whoever proposes upwards signs beside the number (GB/T 9704 7.2.6); null for other letters. */
  signer: string | null
  title: string
  addressee: string
  sections: { heading: string; paragraphs: string[] }[]
  date: string
  /** Who else seals it, above the issuer, each with a day of his own. */
  parties?: { name: string; date: string }[]
  note: string | null
  copyTo: string | null
  printed: string | null
  /** Behind the words of every page, where the paper may not be used as it is. */
  watermark: string | null
  /** Above everything on the first page: why it counts no more, and what counts instead. */
  standing: string | null
  /** Behind the seal: what another body said to it, and when. */
  answer?: { heading: string; paragraphs: string[]; by: string; date: string }
}

/** A letter in the layout of GB/T 9704. */
export type RenderLetter = (format: DocumentFormat, letter: LetterSheet) => Promise<Uint8Array>

/** 附件5 行政执法监督建议意见反馈表, one problem. `number` stands at the foot of the page, outside the form. */
export type FormSheet = {
  month: string
  unit: string
  sources: { words: string; isChosen: boolean }[]
  problem: string
  suggestion: string
  date: string
  number: string
}

/** What stands before the forms of a month. */
export type FormCover = {
  title: string
  unit: string
  summary: string
  columns: string[]
  rows: string[][]
}

/** Forms of one unit in one file, each on a page of its own. */
export type RenderForms = (
  format: DocumentFormat,
  set: { cover: FormCover | null; forms: FormSheet[] },
) => Promise<Uint8Array>

/** A table to count and print: a line of headings, then rows of words. */
export type TableSheet = { name: string; columns: string[]; rows: string[][] }

/** A spreadsheet of one page; every cell is words, so that nothing in it is ever computed. */
export type RenderSheet = (table: TableSheet) => Promise<Uint8Array>

/** All ports. Each is loaded when first used: only some hosts have what it takes. */
export type Ports = {
  files: FileStore
  cleanImage: CleanImage
  cleanVoice: CleanVoice
  cleanDocument: CleanDocument
  renderPlate: RenderPlate
  renderLetter: RenderLetter
  renderForms: RenderForms
  renderSheet: RenderSheet
  wechat: Wechat
}
