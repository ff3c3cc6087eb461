import ts from 'typescript'
import { readText } from './source'

/** Stands in a sentence for what is put in when it is said. */
export const gap = '▢'

/** A sentence that somebody may read, with the place where it is written. */
export type Sentence = { file: string; line: number; text: string }

const han = /\p{Script=Han}/u

/** Every string of a file that has Chinese in it; a template is one sentence with gaps. */
export function sentencesIn(file: string, code = readText(file)): Sentence[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.ES2022, true, kind)
  const found: Sentence[] = []
  const visit = (node: ts.Node) => {
    const text = sentenceOf(node)
    if (text !== null && han.test(text)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
      found.push({ file, line: line + 1, text })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function sentenceOf(node: ts.Node): string | null {
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => gap + literal.text).join('')
  if (ts.isStringLiteralLike(node)) return node.text
  return ts.isJsxText(node) ? node.text.trim() : null
}

/** A form of words that nobody shall read, why, and how it may look. */
export type WordRule = { name: string; reason: string; pattern: RegExp; wrong: string; right: string }

/** Latin words that a restaurant owner knows from his phone or cannot be said otherwise. */
const known = 'JPG|PNG|WebP|MB|PDF|pdf|Word|Esc'

/** What no sentence may contain. */
export const wordRules: readonly WordRule[] = [
  {
    name: '您',
    reason: 'We say 你: 您 and 亲 are the words of a shop or a counter.',
    pattern: /您|亲爱的|^亲[，！]|各位/,
    wrong: '请您稍候',
    right: '请稍等几秒',
  },
  {
    name: '！',
    reason: 'No exclamation marks: an office does not cheer.',
    pattern: /[！!]/,
    wrong: '成功！',
    right: '好了',
  },
  {
    name: '谅解',
    reason: 'Asking for pardon instead of saying what happened and what to do.',
    pattern: /谅解|抱歉|对不起|敬请|不便之处|温馨提示/,
    wrong: '敬请谅解',
    right: '请稍后再试',
  },
  {
    name: '进行处理',
    reason: 'A verb hidden in a noun: name who does what.',
    pattern: /进行\p{Script=Han}{0,4}(处理|操作|回复|审核|提交|办理)|予以\p{Script=Han}{2}|给予\p{Script=Han}{2}/u,
    wrong: '已进行回复处理',
    right: '司法局回复了你',
  },
  {
    name: '点击',
    reason: 'Plain words of a hand on a phone: 点, not 点击 or 操作失败.',
    pattern: /点击|单击|操作失败|操作成功|输入有误|参数|异常|非法|服务器|数据包|缓存|刷新重试|用户(?!名)/,
    wrong: '点击提交',
    right: '点开看',
  },
  {
    name: 'Latin words',
    reason: 'Code words and English say nothing to a restaurant owner.',
    pattern: new RegExp(`(?<![A-Za-z0-9-])(?!(?:${known})(?![A-Za-z]))[A-Za-z]{2,}(?![A-Za-z0-9]|-\\d)`),
    wrong: '缺少 token',
    right: '只能传 JPG、PNG 或 WebP 照片，最多 10 MB，编号例如 YT-2026-00123、7Q4K 2MDX 9R3P',
  },
  {
    name: 'half-width marks',
    reason: 'Chinese text has Chinese marks.',
    pattern: new RegExp(
      `[\\p{Script=Han}${gap}][,;:?()]|[,;:?()][\\p{Script=Han}]|\\p{Script=Han}\\.|\\.\\.\\.|"`,
      'u',
    ),
    wrong: '检查,处罚',
    right: '检查、处罚：1.5 倍（含），“好”…',
  },
  {
    name: '·',
    reason: 'The dot joins two facts without blanks: it never begins or ends a line.',
    pattern: /^·|·$|\s·|·\s|··/,
    wrong: '已备案 ·',
    right: '已备案·预计 30 分钟',
  },
  {
    name: 'loose marks',
    reason: 'A sentence built from fragments.',
    pattern: /^[，。、；]|[，、；]$/,
    wrong: '，请再试',
    right: '请再试。',
  },
  {
    name: 'bare verbs',
    reason: 'A button says what happens next, with its object.',
    pattern: /^(确定|确认|提交|取消|完成|继续|保存|发送|好|好的|是的|下一步|上一步|去操作)$/,
    wrong: '提交',
    right: '提交反映',
  },
  {
    name: '转办',
    reason: 'The same act has the same verb: 转出.',
    pattern: /转办|转派|移交/,
    wrong: '已转办',
    right: '已转出',
  },
  {
    name: '答复',
    reason: 'The same act has the same verb: 回复.',
    pattern: /答复|回覆/,
    wrong: '直接答复',
    right: '直接回复',
  },
  {
    name: '重新打开',
    reason: 'The same act has the same verb: 要求再办.',
    pattern: /重新打开(?!这一页|再提交)|申请重办|再次办理|重新办理/,
    wrong: '重新打开这件反映',
    right: '要求再办',
  },
  {
    name: '登录已失效',
    reason: 'Who never signed in has lost nothing: he reads 先登录，再….',
    pattern: /登录(已|状态)?(失效|过期)|重新登录/,
    wrong: '登录已失效',
    right: '先登录，再看这里',
  },
  {
    name: '第55条',
    reason: 'An article is cited as the statute prints it, in Chinese numerals.',
    pattern: /第\d+条/,
    wrong: '行政处罚法第55条',
    right: '行政处罚法第五十五条',
  },
]

/** A sentence that may stand although a rule speaks against it, and why. */
export type Exception = { rule: string; file: string; text?: string; reason: string }

/** What a rule has against a sentence, by the rules' names. */
export const faultsOf = ({ text }: Pick<Sentence, 'text'>): string[] =>
  wordRules.filter(({ pattern }) => pattern.test(text)).map(({ name }) => name)
